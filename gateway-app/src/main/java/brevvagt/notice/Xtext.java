package brevvagt.notice;

import java.util.Locale;

/** How ENVID and ORCPT carry any text in ASCII (RFC 3461 section 4, RFC 6533 section 3). */
final class Xtext {
    private static final int HEX = 16;

    private Xtext() {}

    /** The text behind {@code +XX}; what is no such thing stays. */
    static String decoded(String xtext) {
        var text = new StringBuilder();
        int at = 0;
        while (at < xtext.length()) {
            boolean isCode = xtext.charAt(at) == '+' && at + 2 < xtext.length() && isHex(xtext, at + 1);
            text.append(isCode ? (char) Integer.parseInt(xtext, at + 1, at + 3, HEX) : xtext.charAt(at));
            at += isCode ? 3 : 1;
        }
        return text.toString();
    }

    /** The address with everything beyond ASCII, and what would be mistaken for it, as <code>\x{HEX}</code>. */
    static String utf8(String address) {
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

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), HEX) >= 0 && Character.digit(text.charAt(at + 1), HEX) >= 0;
    }
}
