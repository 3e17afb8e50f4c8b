package brevvagt.enforcement.mime;

import java.io.ByteArrayOutputStream;

/** Quoted-printable text (RFC 2045 section 6.7) that keeps white space at line ends, also at the very last. */
final class QuotedPrintable {
    private static final int LONGEST_LINE = 75;
    private static final String HEX = "0123456789ABCDEF";

    private final ByteArrayOutputStream out;
    private int column;

    private QuotedPrintable(int expected) {
        out = new ByteArrayOutputStream(expected);
    }

    static byte[] encoded(byte[] text) {
        var encoder = new QuotedPrintable(text.length + text.length / 4);
        for (int i = 0; i < text.length; i++) {
            encoder.put(text, i);
        }
        return encoder.out.toByteArray();
    }

    private void put(byte[] text, int i) {
        byte b = text[i];
        if (b == '\n' || (b == '\r' && at(text, i + 1) == '\n')) {
            out.write(b);
            column = 0;
        } else if (isPlain(text, i)) {
            breakBefore(1);
            out.write(b);
        } else {
            breakBefore(3);
            out.write('=');
            out.write(HEX.charAt(b >> 4 & 0xf));
            out.write(HEX.charAt(b & 0xf));
        }
    }

    private static boolean isPlain(byte[] text, int i) {
        byte b = text[i];
        if (b == ' ' || b == '\t') {
            byte next = at(text, i + 1);
            return next != '\r' && next != '\n';
        }
        return b > ' ' && b < 0x7f && b != '=';
    }

    /** What follows the last byte counts as a line end. */
    private static byte at(byte[] text, int i) {
        return i < text.length ? text[i] : (byte) '\n';
    }

    private void breakBefore(int length) {
        if (column + length > LONGEST_LINE) {
            out.write('=');
            out.write('\r');
            out.write('\n');
            column = 0;
        }
        column += length;
    }
}
