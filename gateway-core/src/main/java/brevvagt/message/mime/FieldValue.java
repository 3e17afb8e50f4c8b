package brevvagt.message.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value with parameters, as in Content-Type (RFC 2045 section 5.1), with the continuations and charsets of RFC 2231.
 *
 * @param value in lower case, without comments
 * @param parameters decoded, by their names in lower case; all values of one name, the one of RFC 2231 first
 */
record FieldValue(String value, Map<String, List<String>> parameters) {
    static final FieldValue NONE = new FieldValue("", Map.of());

    Optional<String> parameter(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    static FieldValue parse(String raw) {
        int semicolon = raw.indexOf(';');
        var value = (semicolon < 0 ? raw : raw.substring(0, semicolon)).toLowerCase(Locale.ROOT);
        var plain = withoutComments(value).replace("\"", "").strip();
        return new FieldValue(plain, semicolon < 0 ? Map.of() : new Parser(raw, semicolon + 1).parameters());
    }

    /** RFC 2045 section 5.1 allows comments anywhere in these fields; one that never ends takes the rest. */
    private static String withoutComments(String value) {
        if (value.indexOf('(') < 0) {
            return value;
        }
        var plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Reads the parameters, each piece once. */
    private static final class Parser {
        private final String raw;
        private int at;
        private final Map<String, List<String>> found = new HashMap<>();
        /** The numbered pieces of RFC 2231 section 3 by name, percent-decoded to bytes, still to be joined. */
        private final Map<String, SortedMap<Integer, String>> pieces = new HashMap<>();

        private final Map<String, String> charsets = new HashMap<>();

        Parser(String raw, int from) {
            this.raw = raw;
            this.at = from;
        }

        Map<String, List<String>> parameters() {
            while (at < raw.length()) {
                var name = until("=;").strip().toLowerCase(Locale.ROOT);
                boolean valued = at < raw.length() && raw.charAt(at) == '=';
                at++;
                if (valued) {
                    keep(name, value());
                }
            }
            pieces.forEach((name, parts) -> values(name).addFirst(join(name, parts)));
            return found;
        }

        private String until(String stops) {
            int from = at;
            while (at < raw.length() && stops.indexOf(raw.charAt(at)) < 0) {
                at++;
            }
            return raw.substring(from, at);
        }

        private String value() {
            while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
                at++;
            }
            int closing = at < raw.length() && raw.charAt(at) == '"' ? closingQuote(at + 1) : -1;
            if (closing < 0) {
                var token = until(";").strip();
                at++;
                return token;
            }
            var quoted = unescape(raw.substring(at + 1, closing));
            at = closing + 1;
            until(";");
            at++;
            return quoted;
        }

        private int closingQuote(int from) {
            for (int i = from; i < raw.length(); i++) {
                if (raw.charAt(i) == '\\') {
                    i++;
                } else if (raw.charAt(i) == '"') {
                    return i;
                }
            }
            return -1;
        }

        private void keep(String name, String value) {
            int star = name.indexOf('*');
            if (star < 0) {
                values(name).add(name.equals("boundary") ? value : HeaderDecoder.decode(value));
                return;
            }
            boolean encoded = name.endsWith("*");
            var base = name.substring(0, star);
            var number = name.substring(star + 1, Math.max(star + 1, name.length() - (encoded ? 1 : 0)));
            var piece = encoded ? percentDecode(withoutCharset(base, value)) : value;
            pieces.computeIfAbsent(base, _ -> new TreeMap<>()).putIfAbsent(number(number), piece);
        }

        private List<String> values(String name) {
            return found.computeIfAbsent(name, _ -> new ArrayList<>(1));
        }

        /** The first piece says {@code charset'language'text}; the others just the text. */
        private String withoutCharset(String name, String value) {
            int first = value.indexOf('\'');
            int second = value.indexOf('\'', first + 1);
            if (second < 0 || charsets.containsKey(name)) {
                return value;
            }
            charsets.put(name, value.substring(0, first));
            return value.substring(second + 1);
        }

        private String join(String name, SortedMap<Integer, String> parts) {
            var joined = String.join("", parts.values());
            return charsets.containsKey(name)
                    ? TextDecoder.decode(joined.getBytes(StandardCharsets.ISO_8859_1), charsets.get(name))
                            .text()
                    : HeaderDecoder.decode(joined);
        }

        private static int number(String text) {
            boolean isNumber =
                    !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return isNumber ? Integer.parseInt(text) : 0;
        }
    }

    private static String unescape(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return quoted;
        }
        var plain = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            boolean escape = quoted.charAt(i) == '\\' && i + 1 < quoted.length();
            plain.append(quoted.charAt(escape ? ++i : i));
        }
        return plain.toString();
    }

    private static String percentDecode(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) == '%' && i + 2 < text.length()
                    ? (Character.digit(text.charAt(i + 1), 16) << 4) | Character.digit(text.charAt(i + 2), 16)
                    : -1;
            plain.append(value < 0 ? text.charAt(i) : (char) value);
            i += value < 0 ? 0 : 2;
        }
        return plain.toString();
    }
}
