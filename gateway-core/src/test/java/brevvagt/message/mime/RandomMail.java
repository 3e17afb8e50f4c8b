package brevvagt.message.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Builds well-formed mails of random structure with a marker word in each of their texts. */
final class RandomMail {
    private static final List<String> CHARSETS =
            List.of("utf-8", "iso-8859-1", "windows-1252", "iso-8859-15", "utf-16");
    private static final List<String> MULTIPARTS = List.of("mixed", "alternative", "related", "signed", "report");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Random random;
    private final List<String> markers = new ArrayList<>();
    private int boundaries;

    RandomMail(long seed) {
        random = new Random(seed);
    }

    List<String> markers() {
        return markers;
    }

    byte[] build() {
        return mail(0);
    }

    private byte[] mail(int depth) {
        var header = "Subject: " + encodedWord(marker()) + "\r\nTo: \"" + marker() + "\" <bo@borger.example>\r\n";
        return join(bytes(header), entity(depth));
    }

    private byte[] entity(int depth) {
        return switch (depth < 4 ? random.nextInt(6) : 5) {
            case 0, 1 -> multipart(depth);
            case 2 -> attachedMail(depth);
            default -> text();
        };
    }

    private byte[] multipart(int depth) {
        boundaries++;
        var boundary = "=_Part '" + boundaries + "'";
        var out = bytes("Content-Type: multipart/" + any(MULTIPARTS) + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n"
                + (random.nextBoolean() ? marker() + "\r\n" : ""));
        for (int i = random.nextInt(4); i >= 0; i--) {
            out = join(out, bytes("--" + boundary + "\r\n"), entity(depth + 1), bytes("\r\n"));
        }
        return join(out, bytes("--" + boundary + "--\r\n"));
    }

    private byte[] attachedMail(int depth) {
        var mail = mail(depth + 1);
        if (random.nextBoolean()) {
            return join(bytes("Content-Type: message/rfc822\r\n\r\n"), mail);
        }
        var head = bytes("Content-Type: application/octet-stream; name=" + marker()
                + ".eml\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        return join(head, Base64.getMimeEncoder().encode(mail));
    }

    private byte[] text() {
        var charset = any(CHARSETS);
        boolean wide = charset.equals("utf-16");
        var encoding = wide ? "base64" : any(List.of("base64", "quoted-printable", "8bit"));
        var type = any(List.of("text/plain", "text/html", "text/csv", "application/octet-stream; name=x.txt"));
        var name = random.nextInt(3) == 0 ? "Content-Disposition: attachment; filename=" + marker() + ".txt\r\n" : "";
        var head = "Content-Type: " + type + "; charset=" + charset + "\r\nContent-Transfer-Encoding: " + encoding
                + "\r\n" + name + "\r\n";
        return join(bytes(head), encode(content(type).getBytes(Charset.forName(charset)), encoding));
    }

    private String content(String type) {
        var marker = marker();
        var torn = type.equals("text/html")
                ? "<p>Årets <i>æble</i> " + marker.charAt(0) + "<b>" + marker.substring(1, 4) + "</b>"
                        + marker.substring(4)
                : "Årets æble " + marker;
        return "x".repeat(random.nextInt(200)) + "\r\n" + torn + "\r\n" + "ø".repeat(random.nextInt(100)) + "\r\n";
    }

    private static byte[] encode(byte[] content, String encoding) {
        return switch (encoding) {
            case "base64" -> Base64.getMimeEncoder().encode(content);
            case "quoted-printable" -> quotedPrintable(content);
            default -> content;
        };
    }

    private static byte[] quotedPrintable(byte[] content) {
        var out = new StringBuilder();
        int column = 0;
        for (byte each : content) {
            boolean plain = each == '\r' || each == '\n' || (each >= ' ' && each < 0x7f && each != '=');
            out.append(plain ? String.valueOf((char) each) : "=" + HEX.toHexDigits(each));
            column = each == '\n' ? 0 : column + 1;
            if (column == 20) {
                out.append("=\r\n");
                column = 0;
            }
        }
        return bytes(out.toString());
    }

    private String encodedWord(String word) {
        return random.nextBoolean() ? word : "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes(word)) + "?=";
    }

    private String marker() {
        var marker = "marker" + HEX.toHexDigits(random.nextInt());
        markers.add(marker);
        return marker;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (var piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
