package brevvagt.message.mime;

import java.util.Arrays;

/**
 * Undoes a content transfer encoding (RFC 2045 section 6) and keeps going where a strict decoder would stop: text after
 * a padding, in a cut group or around foreign characters is what a lenient mail program still shows.
 */
final class TransferDecoder {
    private static final byte[] SEXTETS = sextets();
    private static final byte FOREIGN = -1;
    private static final byte BLANK = -2;
    private static final byte PADDING = -3;

    private TransferDecoder() {}

    /** What decoding came to. */
    static final class Decoded {
        private final byte[] bytes;
        private final boolean broken;

        private Decoded(byte[] bytes, boolean broken) {
            this.bytes = bytes;
            this.broken = broken;
        }

        byte[] bytes() {
            return bytes;
        }

        /** Whether base64 was cut, doubled or mixed with something else. */
        boolean broken() {
            return broken;
        }
    }

    static Decoded decode(byte[] encoded, String encoding) {
        return switch (encoding) {
            case "base64" -> base64(encoded);
            case "quoted-printable" -> quotedPrintable(encoded);
            default -> new Decoded(encoded, false);
        };
    }

    static boolean changes(String encoding) {
        return encoding.equals("base64") || encoding.equals("quoted-printable");
    }

    static Decoded base64(byte[] encoded) {
        var out = new byte[encoded.length / 4 * 3 + 3];
        int length = 0;
        int group = 0;
        int sextets = 0;
        boolean padded = false;
        boolean broken = false;
        for (byte each : encoded) {
            int value = SEXTETS[each & 0xff];
            if (value >= 0) {
                broken |= padded; // a second stream after the padding of the first
                padded = false;
                group = (group << 6) | value;
                sextets++;
                if (sextets == 4) {
                    length = put(out, length, group, 3);
                    sextets = 0;
                }
            } else if (value == PADDING) {
                broken |= sextets == 1;
                length = put(out, length, leftAligned(group, sextets), Math.max(0, sextets - 1));
                padded |= sextets > 0;
                sextets = 0;
            } else {
                broken |= value == FOREIGN;
            }
        }
        length = put(out, length, leftAligned(group, sextets), Math.max(0, sextets - 1));
        return new Decoded(Arrays.copyOf(out, length), broken || sextets > 0);
    }

    private static int leftAligned(int group, int sextets) {
        return group << (6 * (4 - sextets));
    }

    private static int put(byte[] out, int at, int group, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out[at + i] = (byte) (group >> (16 - 8 * i));
        }
        return at + bytes;
    }

    static Decoded quotedPrintable(byte[] encoded) {
        var out = new byte[encoded.length];
        int length = 0;
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '=') {
                out[length++] = encoded[i];
                continue;
            }
            int value = i + 2 < encoded.length ? (hex(encoded[i + 1]) << 4) | hex(encoded[i + 2]) : -1;
            int lineEnd = value < 0 ? softBreak(encoded, i + 1) : -1;
            if (value >= 0) {
                out[length++] = (byte) value;
                i += 2;
            } else if (lineEnd >= 0) {
                i = lineEnd;
            } else {
                out[length++] = '='; // a sign left unencoded is shown as it is
            }
        }
        return new Decoded(Arrays.copyOf(out, length), false);
    }

    /** The index of the last byte of the soft line break that begins here, or -1; blanks before it are padding. */
    private static int softBreak(byte[] encoded, int from) {
        int i = from;
        while (i < encoded.length && (encoded[i] == ' ' || encoded[i] == '\t' || encoded[i] == '\r')) {
            i++;
        }
        if (i == encoded.length) {
            return i - 1;
        }
        return encoded[i] == '\n' ? i : -1;
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }

    private static byte[] sextets() {
        var table = new byte[256];
        Arrays.fill(table, FOREIGN);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            table[alphabet.charAt(i)] = (byte) i;
        }
        for (char blank : new char[] {' ', '\t', '\r', '\n'}) {
            table[blank] = BLANK;
        }
        table['='] = PADDING;
        return table;
    }
}
