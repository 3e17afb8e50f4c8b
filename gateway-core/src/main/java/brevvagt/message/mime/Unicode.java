package brevvagt.message.mime;

import java.nio.charset.StandardCharsets;

/** Tells by the bytes alone whether a text is UTF-8 or UTF-16. */
final class Unicode {
    private Unicode() {}

    /** Whether it is UTF-8 throughout with at least one whole character beyond ASCII; a cut last one counts for nothing. */
    static boolean isUtf8WithMore(byte[] bytes) {
        boolean more = false;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int length = sequence(lead);
            if (length == 0) {
                return false;
            }
            if (i + length > bytes.length) {
                return more;
            }
            for (int k = 1; k < length; k++) {
                if ((bytes[i + k] & 0xc0) != 0x80) {
                    return false;
                }
            }
            more = true;
            i += length;
        }
        return more;
    }

    /** The length of the UTF-8 sequence that a byte leads, or 0 when it leads none. */
    private static int sequence(int lead) {
        if (lead < 0xc2 || lead > 0xf4) {
            return 0;
        }
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    /** Whether a UTF-16 byte order mark is there and, within the beginning, a zero byte to confirm it. */
    static boolean isMarkedUtf16(byte[] bytes) {
        return hasUtf16Mark(bytes) && zeros(bytes, 0, pairs(bytes)) + zeros(bytes, 1, pairs(bytes)) > 0;
    }

    static boolean hasUtf16Mark(byte[] bytes) {
        return starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
    }

    /** Western UTF-16 without a mark: every other byte of the beginning is zero. */
    static boolean looksLikeUtf16(byte[] bytes) {
        int pairs = pairs(bytes);
        return pairs > 0 && Math.max(zeros(bytes, 0, pairs), zeros(bytes, 1, pairs)) * 10 >= pairs * 9;
    }

    private static int pairs(byte[] bytes) {
        return Math.min(bytes.length / 2, 64);
    }

    private static int zeros(byte[] bytes, int first, int pairs) {
        int zeros = 0;
        for (int i = 0; i < pairs; i++) {
            zeros += bytes[2 * i + first] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** The text of UTF-16 bytes, their order told by the mark or by where the zero bytes are. */
    static String utf16(byte[] bytes) {
        int pairs = pairs(bytes);
        boolean bigEndian = starts(bytes, 0xfe, 0xff)
                || (!starts(bytes, 0xff, 0xfe) && zeros(bytes, 0, pairs) > zeros(bytes, 1, pairs));
        return new String(bytes, bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
