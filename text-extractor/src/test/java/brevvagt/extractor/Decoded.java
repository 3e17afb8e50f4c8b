package brevvagt.extractor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The parts of a mail whose every part is in base64. */
final class Decoded {
    private Decoded() {}

    static String parts(byte[] mail) {
        var text = new StringBuilder();
        for (var block : new String(mail, StandardCharsets.UTF_8).split("\r\n\r\n", -1)) {
            var parts = block.split("\r\n--", 2);
            text.append(
                    parts[0].matches("[A-Za-z0-9+/=\r\n]+")
                            ? new String(Base64.getMimeDecoder().decode(parts[0]), StandardCharsets.UTF_8)
                            : parts[0]);
            text.append('\n').append(parts.length > 1 ? parts[1] : "").append('\n');
        }
        return text.toString();
    }
}
