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
        if (isUtf16(bytes, charset)) {
            return new Decoded(clean(Unicode.utf16(bytes)), true);
        }
        if (charset.contains("utf-7")) {
            return new Decoded(latin(bytes), false);
        }
        if (LATIN.contains(charset) || UTF_16.contains(charset)) {
            return new Decoded(utf8OrLatin(bytes), true); // labelled UTF-16 without a single zero byte: it is not
        }
        if (KNOWN.contains(charset) && Charset.isSupported(charset)) {
            return new Decoded(
                    Unicode.isUtf8WithMore(bytes) ? utf8OrLatin(bytes) : new String(bytes, Charset.forName(charset)),
                    true);
        }
        return new Decoded(utf8OrLatin(bytes), false);
    }

    /** A mark alone does not outweigh a label: behind it plain ASCII would turn into signs nobody searches. */
    private static boolean isUtf16(byte[] bytes, String charset) {
        boolean mayBe = charset.isEmpty() || UTF_16.contains(charset);
        return Unicode.looksLikeUtf16(bytes) || Unicode.isMarkedUtf16(bytes) || (mayBe && Unicode.hasUtf16Mark(bytes));
    }

    /** Text that came without a label, such as a raw header. */
    static String decode(byte[] bytes) {
        return decode(bytes, "").text();
    }

    private static String utf8OrLatin(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        boolean intact = text.indexOf('\uFFFD') < 0 || Unicode.isUtf8WithMore(bytes);
        return clean(intact ? text : latin(bytes));
    }

    private static String latin(byte[] bytes) {
        return clean(new String(bytes, WINDOWS_1252));
    }

    /** Mail programs drop NUL, and a number must not hide behind one; the mark is no text. */
    private static String clean(String text) {
        var whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
    }
}
