package brevvagt.message.mime;

/**
 * Whether a picture can hold text that matters, by its size alone: logos, portraits, lines and tracking pixels of
 * signatures cannot, screenshots and scans can.
 */
final class Picture {
    private static final int SMALL_FILE = 50_000;
    private static final int TINY_FILE = 6_000;
    private static final int LOGO_HEIGHT = 300;
    private static final int ICON_SIDE = 160;
    private static final int PNG_SIZE = 16;
    private static final int GIF_SIZE = 6;

    private Picture() {}

    /**
     * Whether it is no more than decoration.
     *
     * @param inline whether the mail shows it within its text
     * @param size its bytes once decoded
     */
    static boolean isDecoration(byte[] head, long size, boolean inline) {
        int height = shortSide(head);
        if (!inline) {
            return size < TINY_FILE && height > 0 && height <= ICON_SIDE;
        }
        return size <= SMALL_FILE || (height > 0 && height <= LOGO_HEIGHT);
    }

    static boolean isPicture(byte[] head) {
        return starts(head, 0x89, 'P', 'N', 'G') || starts(head, 'G', 'I', 'F', '8') || starts(head, 0xff, 0xd8, 0xff);
    }

    /** The pixels of the shorter side, or 0 when the beginning does not tell. */
    static int shortSide(byte[] head) {
        if (starts(head, 0x89, 'P', 'N', 'G') && head.length >= PNG_SIZE + 8) {
            return Math.min(big(head, PNG_SIZE + 2), big(head, PNG_SIZE + 6));
        }
        if (starts(head, 'G', 'I', 'F', '8') && head.length >= GIF_SIZE + 4) {
            return Math.min(little(head, GIF_SIZE), little(head, GIF_SIZE + 2));
        }
        return starts(head, 0xff, 0xd8) ? jpeg(head) : 0;
    }

    /** The frame header (ITU T.81 B.2.2) stands behind tables and remarks of any length. */
    private static int jpeg(byte[] head) {
        int at = 2;
        while (at + 8 < head.length && (head[at] & 0xff) == 0xff) {
            int marker = head[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return Math.min(big(head, at + 5), big(head, at + 7));
            }
            at += 2 + big(head, at + 2);
        }
        return 0;
    }

    private static int big(byte[] bytes, int at) {
        return at + 1 < bytes.length ? (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff) : 0;
    }

    private static int little(byte[] bytes, int at) {
        return (bytes[at + 1] & 0xff) << 8 | (bytes[at] & 0xff);
    }

    private static boolean starts(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
