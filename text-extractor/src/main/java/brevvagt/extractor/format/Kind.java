package brevvagt.extractor.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, by its first bytes alone: names and types are whatever the sender likes. */
enum Kind {
    ZIP,
    OLE,
    PDF,
    RTF,
    TNEF,
    SEVEN_ZIP,
    GZIP,
    BZIP2,
    XZ,
    TAR,
    PICTURE,
    TEXT,
    EMPTY,
    UNKNOWN;

    private static final int BEGINNING = 4_096;
    private static final int TAR_MAGIC = 257;

    boolean isPicture() {
        return this == PICTURE;
    }

    static Kind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        var kind = container(bytes);
        if (kind != UNKNOWN) {
            return kind;
        }
        if (isPicture(bytes)) {
            return PICTURE;
        }
        return isText(bytes) ? TEXT : UNKNOWN;
    }

    private static Kind container(byte[] bytes) {
        if (starts(bytes, "PK\3\4") || starts(bytes, "PK\5\6") || starts(bytes, "PK\7\b")) {
            return ZIP;
        }
        if (starts(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            return OLE;
        }
        if (contains(bytes, "%PDF-")) {
            return PDF;
        }
        if (starts(bytes, "{\\rt")) {
            return RTF;
        }
        if (starts(bytes, "x\u009f>\"")) {
            return TNEF;
        }
        if (starts(bytes, "7z\u00bc\u00af")) {
            return SEVEN_ZIP;
        }
        return compressed(bytes);
    }

    private static Kind compressed(byte[] bytes) {
        if (starts(bytes, "\u001f\u008b")) {
            return GZIP;
        }
        if (starts(bytes, "BZh")) {
            return BZIP2;
        }
        if (starts(bytes, "\u00fd7zXZ")) {
            return XZ;
        }
        boolean tar = bytes.length > TAR_MAGIC + 5
                && new String(bytes, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        return tar ? TAR : UNKNOWN;
    }

    private static boolean isPicture(byte[] bytes) {
        return starts(bytes, "\u0089PNG")
                || starts(bytes, "\u00ff\u00d8\u00ff")
                || starts(bytes, "GIF8")
                || (starts(bytes, "BM") && bytes.length > 26 && bytes[6] == 0 && bytes[7] == 0)
                || starts(bytes, "II*\0")
                || starts(bytes, "MM\0*")
                || (starts(bytes, "RIFF") && contains(bytes, "WEBP"))
                || starts(bytes, "\u00d7\u00cd\u00c6\u009a")
                || (starts(bytes, "\1\0\0\0") && contains(bytes, " EMF"))
                || contains(bytes, "ftypheic")
                || contains(bytes, "ftypavif");
    }

    /** Text of any encoding: no control characters but blanks; UTF-16 has every other byte zero. */
    private static boolean isText(byte[] bytes) {
        int end = Math.min(bytes.length, BEGINNING);
        int controls = 0;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < end; i++) {
            int b = bytes[i] & 0xff;
            controls += b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0 && b != 0x1b ? 1 : 0;
            evenZeros += b == 0 && i % 2 == 0 ? 1 : 0;
            oddZeros += b == 0 && i % 2 == 1 ? 1 : 0;
        }
        int zeros = evenZeros + oddZeros;
        boolean wide = Math.max(evenZeros, oddZeros) * 5 > end * 2 && Math.min(evenZeros, oddZeros) * 20 < end;
        return controls * 100 <= end && (zeros == 0 || wide);
    }

    private static boolean starts(byte[] bytes, String magic) {
        var expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length
                && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }

    private static boolean contains(byte[] bytes, String magic) {
        return new String(bytes, 0, Math.min(bytes.length, 1_024), StandardCharsets.ISO_8859_1).contains(magic);
    }
}
