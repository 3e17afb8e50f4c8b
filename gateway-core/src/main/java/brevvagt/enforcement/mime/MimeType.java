package brevvagt.enforcement.mime;

import java.util.Locale;

/** A Content-Type as mail programs read it: what is malformed is understood as far as it goes (RFC 2045 section 5). */
record MimeType(String value, String type) {
    static final MimeType TEXT = new MimeType("text/plain", "text/plain");

    static MimeType of(String header) {
        int end = header.indexOf(';');
        var type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new MimeType(header, type);
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    boolean isText() {
        return type.startsWith("text/");
    }

    /** A mail within the mail, or the header of one as bounces carry it. */
    boolean isMail() {
        return type.equals("message/rfc822") || type.equals("message/global") || type.equals("text/rfc822-headers");
    }

    boolean isCalendar() {
        return type.equals("text/calendar") || type.equals("application/ics") || type.equals("text/x-vcalendar");
    }

    /** Outlook's own container: recipients, subject and meeting travel in it, and nobody can rewrite it. */
    boolean isTnef() {
        return type.equals("application/ms-tnef") || type.equals("application/vnd.ms-tnef");
    }

    /** A signature with the signed content in one blob. */
    boolean isOpaqueSigned() {
        boolean cms = type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime");
        return cms && parameter("smime-type").equals("signed-data");
    }

    /** The value of a parameter without its quotes, or an empty text. */
    String parameter(String name) {
        int at = value.indexOf(';');
        while (at >= 0) {
            int equals = value.indexOf('=', at);
            if (equals < 0) {
                return "";
            }
            int end = valueEnd(equals + 1);
            if (value.substring(at + 1, equals).strip().equalsIgnoreCase(name)) {
                return unquoted(value.substring(equals + 1, end).strip());
            }
            at = value.indexOf(';', end);
        }
        return "";
    }

    private int valueEnd(int from) {
        boolean quoted = false;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return value.length();
    }

    private static String unquoted(String text) {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
