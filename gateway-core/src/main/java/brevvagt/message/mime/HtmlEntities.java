package brevvagt.message.mime;

import java.util.Map;
import org.jsoup.parser.Parser;

/** Decodes the entities of HTML text; the usual ones by hand, the two thousand others by jsoup's table. */
final class HtmlEntities {
    private static final int LONGEST_NAME = 32;
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("nbsp", "\u00a0"),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("aelig", "æ"),
            Map.entry("oslash", "ø"),
            Map.entry("aring", "å"),
            Map.entry("AElig", "Æ"),
            Map.entry("Oslash", "Ø"),
            Map.entry("Aring", "Å"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("shy", "\u00ad"),
            Map.entry("ndash", "–"));

    private HtmlEntities() {}

    /** Takes decoded characters one by one. */
    interface Sink {
        void accept(char c);
    }

    static String decode(String html) {
        if (html.indexOf('&') < 0) {
            return html;
        }
        var out = new StringBuilder(html.length());
        decode(html, 0, html.length(), out::append);
        return out.toString();
    }

    static void decode(String html, int from, int to, Sink out) {
        int at = from;
        while (at < to) {
            char c = html.charAt(at);
            int end = c == '&' ? end(html, at + 1, to) : -1;
            var decoded = end < 0 ? "" : entity(html.substring(at + 1, end));
            if (decoded.isEmpty()) {
                out.accept(c);
                at++;
                continue;
            }
            for (int i = 0; i < decoded.length(); i++) {
                out.accept(decoded.charAt(i));
            }
            at = end < to && html.charAt(end) == ';' ? end + 1 : end;
        }
    }

    private static int end(String html, int from, int to) {
        int end = from;
        int limit = Math.min(to, from + LONGEST_NAME);
        while (end < limit && (isWord(html.charAt(end)) || (end == from && html.charAt(end) == '#'))) {
            end++;
        }
        return end > from ? end : -1;
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static String entity(String name) {
        if (name.charAt(0) == '#') {
            return number(name);
        }
        var usual = USUAL.get(name);
        if (usual != null) {
            return usual;
        }
        var decoded = Parser.unescapeEntities("&" + name + ";", true);
        return decoded.startsWith("&") ? "" : decoded;
    }

    private static String number(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int value = 0;
        for (int i = hex ? 2 : 1; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return "";
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        boolean shown = value > 0 && Character.isValidCodePoint(value);
        return shown ? Character.toString(value) : "";
    }
}
