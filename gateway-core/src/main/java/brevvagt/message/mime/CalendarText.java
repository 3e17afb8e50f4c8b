package brevvagt.message.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The readable properties of a calendar item (RFC 5545): all but the technical ones, unfolded and unescaped, with the
 * names and addresses of organiser and attendees.
 */
final class CalendarText {
    private static final Set<String> TECHNICAL = Set.of(
            "BEGIN",
            "END",
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "DUE",
            "DURATION",
            "SEQUENCE",
            "PRODID",
            "VERSION",
            "METHOD",
            "CALSCALE",
            "RRULE",
            "RDATE",
            "EXDATE",
            "EXRULE",
            "RECURRENCE-ID",
            "TRIGGER",
            "REPEAT",
            "ACTION",
            "STATUS",
            "TRANSP",
            "CREATED",
            "LAST-MODIFIED",
            "CLASS",
            "PRIORITY",
            "TZID",
            "TZNAME",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "TZURL",
            "FREEBUSY",
            "GEO",
            "PERCENT-COMPLETE",
            "COMPLETED",
            "REQUEST-STATUS");

    private CalendarText() {}

    /**
     * The texts in their order.
     *
     * @param hasFile whether a file is attached within the item, which is not read
     */
    record Item(List<String> texts, boolean hasFile) {}

    static Item read(String calendar) {
        var texts = new ArrayList<String>();
        boolean hasFile = false;
        for (var line : lines(unfold(calendar))) {
            int colon = valueStart(line);
            var property = colon < 0 ? line : line.substring(0, colon);
            var name = property.split(";", 2)[0].strip().toUpperCase(Locale.ROOT);
            if (TECHNICAL.contains(name) || name.startsWith("X-MICROSOFT-") || line.isBlank()) {
                continue;
            }
            var parameters = property.substring(Math.min(property.length(), name.length()));
            var value = colon < 0 ? line : line.substring(colon + 1);
            if (isBinary(parameters)) {
                hasFile = true;
            } else {
                add(texts, name, parameters, value);
            }
        }
        return new Item(texts, hasFile);
    }

    /** A line break followed by a blank is no line break (section 3.1). */
    private static String unfold(String calendar) {
        return calendar.replace("\r\n ", "")
                .replace("\r\n\t", "")
                .replace("\n ", "")
                .replace("\n\t", "");
    }

    /** Old vCalendar breaks a quoted-printable line by an equals sign at its end. */
    private static List<String> lines(String unfolded) {
        var lines = new ArrayList<String>();
        var begun = new StringBuilder();
        for (var line : unfolded.split("\r?\n|\r", -1)) {
            boolean goesOn = line.endsWith("=") && (!begun.isEmpty() || isQuotedPrintable(line));
            begun.append(line);
            if (goesOn) {
                begun.append('\n');
            } else {
                lines.add(begun.toString());
                begun.setLength(0);
            }
        }
        lines.add(begun.toString());
        return lines;
    }

    private static boolean isQuotedPrintable(String property) {
        return property.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }

    /** The colon that ends the parameters, not one within quotes. */
    private static int valueStart(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return quoted ? line.indexOf(':') : -1;
    }

    private static boolean isBinary(String parameters) {
        var upper = parameters.toUpperCase(Locale.ROOT);
        return upper.contains("ENCODING=BASE64") || upper.contains("VALUE=BINARY") || upper.contains("ENCODING=B;");
    }

    private static void add(List<String> texts, String name, String parameters, String value) {
        var decoded = unescape(decode(parameters, value));
        if (name.equals("X-ALT-DESC") || parameters.toLowerCase(Locale.ROOT).contains("text/html")) {
            var html = HtmlText.read(decoded);
            List.of(html.own(), html.quoted(), html.hidden()).forEach(text -> keep(texts, text));
        } else {
            keep(texts, decoded);
        }
        if (parameters.length() > 1) {
            keep(texts, unescape(parameters.substring(1)));
        }
    }

    private static String decode(String parameters, String value) {
        if (!isQuotedPrintable(parameters)) {
            return value;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        return TextDecoder.decode(TransferDecoder.quotedPrintable(bytes).bytes());
    }

    private static void keep(List<String> texts, String text) {
        if (!text.isBlank()) {
            texts.add(text.strip());
        }
    }

    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                out.append(value.charAt(i) == 'n' || value.charAt(i) == 'N' ? '\n' : value.charAt(i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
