package brevvagt.message.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decodes the text of a header: encoded words (RFC 2047), neighbours joined before their charset is undone, and raw bytes
 * beyond ASCII. A word whose base64 is broken is decoded as far as it goes and also left standing as it came.
 */
final class HeaderDecoder {
    private final String raw;
    private final StringBuilder out;
    private final ByteArrayOutputStream word = new ByteArrayOutputStream();
    private String charset = "";

    private HeaderDecoder(String raw) {
        this.raw = raw;
        this.out = new StringBuilder(raw.length());
    }

    /** Decodes a value in which each character stands for one byte. */
    static String decode(String raw) {
        var text = bytesToText(raw);
        return text.contains("=?") ? new HeaderDecoder(text).decode() : text;
    }

    private static String bytesToText(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > 0x7e || raw.charAt(i) == 0) {
                return TextDecoder.decode(raw.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return raw;
    }

    private String decode() {
        int at = 0;
        while (at < raw.length()) {
            int start = raw.indexOf("=?", at);
            if (start < 0) {
                break;
            }
            int charsetEnd = raw.indexOf('?', start + 2);
            int textStart = charsetEnd + 3;
            if (charsetEnd < 0 || textStart > raw.length()) {
                break;
            }
            if (!isEncoding(charsetEnd)) {
                literal(at, start + 2);
                at = start + 2;
                continue;
            }
            int end = raw.indexOf("?=", textStart);
            if (end < 0) {
                break; // none of the words that follow has an end either
            }
            between(at, start);
            word(start, charsetEnd, end);
            at = end + 2;
        }
        literal(at, raw.length());
        flush();
        return out.toString();
    }

    private boolean isEncoding(int charsetEnd) {
        return "bBqQ".indexOf(raw.charAt(charsetEnd + 1)) >= 0 && raw.charAt(charsetEnd + 2) == '?';
    }

    private void literal(int from, int to) {
        if (from < to) {
            flush();
            out.append(raw, from, to);
        }
    }

    /** White space between two encoded words is theirs and not shown (RFC 2047 section 6.2). */
    private void between(int from, int to) {
        boolean afterWord = from > 1 && raw.startsWith("?=", from - 2);
        if (!afterWord || !raw.substring(from, to).isBlank()) {
            literal(from, to);
        }
    }

    private void word(int start, int charsetEnd, int end) {
        var label = raw.substring(start + 2, charsetEnd).toLowerCase(Locale.ROOT);
        int language = label.indexOf('*'); // RFC 2231 section 5
        var own = language < 0 ? label : label.substring(0, language);
        if (!own.equals(charset)) {
            flush();
            charset = own;
        }
        boolean base64 = "bB".indexOf(raw.charAt(charsetEnd + 1)) >= 0;
        var text = raw.substring(charsetEnd + 3, end);
        var decoded = base64 ? base64(text) : TransferDecoder.quotedPrintable(bytes(text.replace('_', ' ')));
        word.writeBytes(decoded.bytes());
        if (base64 && decoded.broken()) {
            flush();
            out.append(' ').append(raw, start, end + 2).append(' ');
        }
    }

    /** Many programs leave the padding out, which costs nothing. */
    private static TransferDecoder.Decoded base64(String text) {
        return TransferDecoder.base64(bytes(text + "=".repeat(-text.length() & 3)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void flush() {
        if (word.size() > 0) {
            var decoded = TextDecoder.decode(word.toByteArray(), charset);
            out.append(decoded.text());
            word.reset();
        }
    }
}
