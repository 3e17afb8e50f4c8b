package brevvagt.message;

import java.util.Locale;

/** How ENVID and ORCPT carry any text in ASCII (RFC 3461 section 4, RFC 6533 section 3): {@code +2B} stands for a plus sign. */
public final class Xtext {
    private static final int LONGEST_ENVELOPE_ID = 100;
    private static final int LONGEST_ORIGINAL_RECIPIENT = 500;
    /** Addresses of RFC 6533 may hold UTF-8 as it is. */
    private static final String UTF8_ADDRESS = "utf-8";

    private static final String ATOM = "!#$%&'*+-/=?^_`{|}~";

    private Xtext() {}

    /** Whether the text is xtext for 1 to 100 printable characters (RFC 3461 section 4.4). */
    public static boolean isEnvelopeId(String text) {
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
    public static boolean isOriginalRecipient(String text) {
        int semicolon = text.indexOf(';');
        if (semicolon < 1 || semicolon == text.length() - 1 || text.length() > LONGEST_ORIGINAL_RECIPIENT) {
            return false;
        }
        var type = text.substring(0, semicolon);
        return type.chars().allMatch(Xtext::isAtom)
                && isXtext(text.substring(semicolon + 1), type.equalsIgnoreCase(UTF8_ADDRESS));
    }

    /** The text behind {@code +XX}; what is no such thing stays. */
    public static String decoded(String xtext) {
        var text = new StringBuilder();
        int at = 0;
        while (at < xtext.length()) {
            int code = xtext.charAt(at) == '+' ? hex(xtext, at + 1) : -1;
            text.append(code < 0 ? xtext.charAt(at) : (char) code);
            at += code < 0 ? 1 : 3;
        }
        return text.toString();
    }

    /** The address with everything beyond ASCII, and what would be mistaken for it, as <code>\x{HEX}</code>. */
    public static String utf8(String address) {
        var text = new StringBuilder();
        address.codePoints().forEach(c -> {
            if (c > ' ' && c < 0x7f && c != '+' && c != '=' && c != '\\') {
                text.appendCodePoint(c);
            } else {
                text.append("\\x{")
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                        .append('}');
            }
        });
        return text.toString();
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
