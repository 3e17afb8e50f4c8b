package brevvagt.enforcement.mime;

import brevvagt.message.MailBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the header fields of an entity in its bytes; each byte is read once and none is copied. */
final class HeaderBlock {
    private HeaderBlock() {}

    /** The index after the empty line that ends the header, or {@code to} when there is none. */
    static int end(byte[] bytes, int from, int to) {
        int line = from;
        while (line < to) {
            int next = nextLine(bytes, line, to);
            if (isEmptyLine(bytes, line, next)) {
                return next;
            }
            line = next;
        }
        return to;
    }

    /** The fields between {@code from} and the empty line, in their order. */
    static List<Field> fields(byte[] bytes, int from, int to) {
        var fields = new ArrayList<Field>();
        int start = from;
        while (start < to) {
            int end = fieldEnd(bytes, start, to);
            if (isEmptyLine(bytes, start, end)) {
                break;
            }
            fields.add(new Field(name(bytes, start, end), start, end));
            start = end;
        }
        return fields;
    }

    /** Whether the mail has a header that names blind recipients: such a header never leaves. */
    static boolean hasBcc(MailBytes mail) {
        var bytes = mail.array();
        int line = 0;
        while (line < mail.size()) {
            int next = nextLine(bytes, line, mail.size());
            if (isEmptyLine(bytes, line, next)) {
                return false;
            }
            int first = bytes[line] | 0x20;
            if ((first == 'b' || first == 'r') && BlindCopies.isField(name(bytes, line, next))) {
                return true;
            }
            line = next;
        }
        return false;
    }

    /** The value of a field with its folds undone, one character per byte. */
    static String value(byte[] bytes, Field field) {
        var text = new String(bytes, field.from(), field.to() - field.from(), StandardCharsets.ISO_8859_1);
        return unfolded(text.substring(text.indexOf(':') + 1));
    }

    /** A header value without line ends. */
    static String unfolded(String value) {
        return value.replace("\r", "").replace("\n", "").strip();
    }

    private static String name(byte[] bytes, int from, int to) {
        int colon = from;
        while (colon < to && bytes[colon] != ':' && bytes[colon] != '\n') {
            colon++;
        }
        return new String(bytes, from, colon - from, StandardCharsets.ISO_8859_1).strip();
    }

    private static int fieldEnd(byte[] bytes, int from, int to) {
        int end = nextLine(bytes, from, to);
        while (end < to && (bytes[end] == ' ' || bytes[end] == '\t')) {
            end = nextLine(bytes, end, to);
        }
        return end;
    }

    static int nextLine(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, to);
    }

    private static boolean isEmptyLine(byte[] bytes, int from, int to) {
        int length = to - from;
        boolean lineFeed = length == 1 && bytes[from] == '\n';
        return lineFeed || (length == 2 && bytes[from] == '\r' && bytes[from + 1] == '\n');
    }
}
