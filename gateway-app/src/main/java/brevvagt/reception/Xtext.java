package brevvagt.reception;

/** The syntax of the values that RFC 3461 lets a client give: text in which {@code +2B} stands for a plus sign. */
final class Xtext {
    private static final int LONGEST_ENVELOPE_ID = 100;
    private static final int LONGEST_ORIGINAL_RECIPIENT = 500;
    /** Addresses of RFC 6533 may hold UTF-8 as it is. */
    private static final String UTF8_ADDRESS = "utf-8";

    private static final String ATOM = "!#$%&'*+-/=?^_`{|}~";

    private Xtext() {}

    /** Whether the text is xtext for 1 to 100 printable characters (RFC 3461 section 4.4). */
    static boolean isEnvelopeId(String text) {
        int characters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '+') {
                int decoded = hex(text, i + 1);
                if (decoded < ' ' || decoded > '~') {
                    return false;
                }
                i += 2;
            } else if (!isPlain(text.charAt(i))) {
                return false;
            }
            characters++;
        }
        return characters > 0 && characters <= LONGEST_ENVELOPE_ID;
    }

    /** Whether the text is an address type and an address in xtext (RFC 3461 section 4.2). */
    static boolean isOriginalRecipient(String text) {
        int semicolon = text.indexOf(';');
        if (semicolon < 1 || semicolon == text.length() - 1 || text.length() > LONGEST_ORIGINAL_RECIPIENT) {
            return false;
        }
        var type = text.substring(0, semicolon);
        return type.chars().allMatch(Xtext::isAtom)
                && isXtext(text.substring(semicolon + 1), type.equalsIgnoreCase(UTF8_ADDRESS));
    }

    private static boolean isXtext(String text, boolean utf8) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '+') {
                if (hex(text, i + 1) < 0) {
                    return false;
                }
                i += 2;
            } else if (!isPlain(c) && !(utf8 && c > '~')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c <= '~' && c != '=';
    }

    private static boolean isAtom(int c) {
        return c < 0x7f && (Character.isLetterOrDigit(c) || ATOM.indexOf(c) >= 0);
    }

    /** The value of two upper-case digits, or -1 when they are none. */
    private static int hex(String text, int at) {
        return at + 2 <= text.length() && isHex(text.charAt(at)) && isHex(text.charAt(at + 1))
                ? Integer.parseInt(text, at, at + 2, 16)
                : -1;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
    }
}
