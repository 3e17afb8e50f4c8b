package brevvagt.message.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Turns bytes into text without ever failing. The order: a byte order mark; UTF-16 where the zero bytes betray it; UTF-8
 * where every byte fits, whatever the label says, as text in another charset practically never forms it; then the label,
 * with windows-1252 for the labels that promise less than is there.
 */
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Charsets that keep ASCII where it is, so that digits can be read even where a byte is wrong. */
    private static final Set<String> KNOWN = Set.of(
            "iso-8859-2",
            "iso-8859-3",
            "iso-8859-4",
            "iso-8859-5",
            "iso-8859-6",
            "iso-8859-7",
            "iso-8859-8",
            "iso-8859-9",
            "iso-8859-13",
            "iso-8859-15",
            "iso-8859-16",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "koi8-r",
            "koi8-u",
            "ibm437",
            "ibm850",
            "ibm852",
            "ibm865",
            "cp437",
            "cp850",
            "cp865",
            "macintosh",
            "x-macroman",
            "gb2312",
            "gbk",
            "gb18030",
            "big5",
            "shift_jis",
            "euc-jp",
            "euc-kr",
            "iso-2022-jp",
            "tis-620");

    private static final Set<String> LATIN = Set.of(
            "",
            "us-ascii",
            "ascii",
            "ansi_x3.4-1968",
            "iso-8859-1",
            "iso8859-1",
            "iso_8859-1",
            "latin1",
            "windows-1252",
            "cp1252",
            "utf-8",
            "utf8",
            "unicode-1-1-utf-8",
            "unknown-8bit",
            "default");

    private static final Set<String> UTF_16 = Set.of("utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2");

    private TextDecoder() {}

    /**
     * A decoded text.
     *
     * @param known whether the charset could be told; if not, the text is the bytes read as windows-1252
     */
    record Decoded(String text, boolean known) {}

    static Decoded decode(byte[] bytes, String label) {
        var charset = label.strip().toLowerCase(Locale.ROOT);
        if (isMarked(bytes) || looksLikeUtf16(bytes)) {
            return new Decoded(utf16Or8(bytes), true);
        }
        if (charset.contains("utf-7")) {
            return new Decoded(latin(bytes), false);
        }
        if (LATIN.contains(charset) || UTF_16.contains(charset)) {
            return new Decoded(utf8OrLatin(bytes), true); // labelled UTF-16 without a single zero byte: it is not
        }
        if (KNOWN.contains(charset) && Charset.isSupported(charset)) {
            return new Decoded(
                    isUtf8WithMore(bytes) ? utf8OrLatin(bytes) : new String(bytes, Charset.forName(charset)), true);
        }
        return new Decoded(utf8OrLatin(bytes), false);
    }

    /** Text that came without a label, such as a raw header. */
    static String decode(byte[] bytes) {
        return decode(bytes, "").text();
    }

    private static String utf8OrLatin(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        boolean intact = text.indexOf('\uFFFD') < 0 || isUtf8WithMore(bytes);
        return withoutNul(intact ? text : latin(bytes));
    }

    private static String latin(byte[] bytes) {
        return withoutNul(new String(bytes, WINDOWS_1252));
    }

    /** Mail programs drop NUL; a number must not hide behind one. */
    private static String withoutNul(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    /** Whether the bytes are UTF-8 throughout with at least one whole character beyond ASCII; a cut last one counts for nothing. */
    private static boolean isUtf8WithMore(byte[] bytes) {
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

    private static boolean isMarked(byte[] bytes) {
        return starts(bytes, 0xef, 0xbb, 0xbf) || starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
    }

    /** Western UTF-16 without a mark: every other byte of the beginning is zero. */
    private static boolean looksLikeUtf16(byte[] bytes) {
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

    private static String utf16Or8(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return withoutMark(utf8OrLatin(bytes));
        }
        int pairs = pairs(bytes);
        boolean bigEndian = starts(bytes, 0xfe, 0xff)
                || (!starts(bytes, 0xff, 0xfe) && zeros(bytes, 0, pairs) > zeros(bytes, 1, pairs));
        return withoutMark(new String(bytes, bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
