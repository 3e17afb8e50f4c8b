package brevvagt.message.mime;

/** The readable parts of a style sheet: comments and quoted texts; its numbers are lengths, colours and list ids. */
final class StyleText {
    private StyleText() {}

    static String of(String css) {
        var out = new StringBuilder();
        int at = 0;
        while (at < css.length()) {
            int end = end(css, at);
            if (end > at + 1) {
                out.append(css, at, end).append(' ');
            }
            at = end;
        }
        return out.toString();
    }

    /** The end of the comment or quoted text that begins here, or of this one character. */
    private static int end(String css, int at) {
        char c = css.charAt(at);
        if (c == '"' || c == '\'') {
            return closing(css, String.valueOf(c), at + 1);
        }
        return css.startsWith("/*", at) ? closing(css, "*/", at + 2) : at + 1;
    }

    private static int closing(String css, String mark, int from) {
        int end = css.indexOf(mark, from);
        return end < 0 ? css.length() : end + mark.length();
    }
}
