package brevvagt.message.mime;

/** Text under HTML's rules of white space: any run of it is one blank, and a line break swallows the blanks around it. */
final class CollapsedText {
    private final StringBuilder out;
    private boolean blank;

    CollapsedText(int capacity) {
        out = new StringBuilder(capacity);
    }

    void append(char c) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
            blank = true;
            return;
        }
        if (blank) {
            blank = false;
            if (!atLineStart()) {
                out.append(' ');
            }
        }
        if (c != 0) {
            out.append(c);
        }
    }

    void breakLine() {
        blank = false;
        if (!atLineStart()) {
            out.append('\n');
        }
    }

    /** Ends a cell of the row that began at that place; a line break at its end belongs to no cell. */
    void nextCell(int rowStart) {
        blank = false;
        if (out.length() > rowStart && out.charAt(out.length() - 1) == '\n') {
            out.setLength(out.length() - 1);
        }
        out.append('\t');
    }

    /** Makes one line of all since that place. */
    void joinFrom(int start) {
        while (out.length() > start && out.charAt(out.length() - 1) == '\n') {
            out.setLength(out.length() - 1);
        }
        for (int at = start; at < out.length(); at++) {
            if (out.charAt(at) == '\n') {
                out.setCharAt(at, isBetweenDigits(at) ? ',' : ' ');
            }
        }
    }

    /** Two numbers below each other are not one. */
    private boolean isBetweenDigits(int at) {
        return at > 0
                && at + 1 < out.length()
                && Character.isDigit(out.charAt(at - 1))
                && Character.isDigit(out.charAt(at + 1));
    }

    /** Makes a line of each cell since that place. */
    void splitFrom(int start) {
        for (int at = start; at < out.length(); at++) {
            if (out.charAt(at) == '\t') {
                out.setCharAt(at, '\n');
            }
        }
    }

    int length() {
        return out.length();
    }

    char charAt(int at) {
        return out.charAt(at);
    }

    private boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n' || out.charAt(out.length() - 1) == '\t';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
