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

    private boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
