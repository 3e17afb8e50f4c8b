package brevvagt.message.mime;

import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;

/** Text that follows a boundary on its own line: parsers skip it, so nobody would look at it, but it is in the mail. */
final class StrayText {
    private static final int LONGEST = 2_000;

    private StrayText() {}

    /** The stray texts of a mail with these boundaries, one a line. */
    static String in(byte[] mail, int length, NavigableSet<String> boundaries) {
        var strays = new StringBuilder();
        if (boundaries.isEmpty()) {
            return "";
        }
        for (int at = 0; at < length - 2; at++) {
            if (mail[at] == '-' && mail[at + 1] == '-' && (at == 0 || mail[at - 1] == '\n')) {
                strays.append(stray(line(mail, at + 2, length), boundaries));
            }
        }
        return strays.toString();
    }

    private static String line(byte[] mail, int from, int length) {
        int end = from;
        while (end < length && end < from + LONGEST && mail[end] != '\n') {
            end++;
        }
        return new String(mail, from, end - from, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static String stray(String line, NavigableSet<String> boundaries) {
        var boundary = boundaries.floor(line);
        if (boundary == null || !line.startsWith(boundary)) {
            return "";
        }
        var rest = line.substring(boundary.length());
        var text = (rest.startsWith("--") ? rest.substring(2) : rest).strip();
        return text.isEmpty() ? "" : text + "\n";
    }
}
