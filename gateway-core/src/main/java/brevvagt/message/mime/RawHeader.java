package brevvagt.message.mime;

/**
 * One header field as it came, its folded lines joined and each byte kept as one character.
 *
 * @param name empty when the line was no field at all
 */
record RawHeader(String name, String value) {
    static RawHeader parse(String lines) {
        var line = unfold(lines);
        int colon = line.indexOf(':');
        var name = colon < 0 ? "" : line.substring(0, colon).stripTrailing();
        return isName(name) ? new RawHeader(name, line.substring(colon + 1).strip()) : new RawHeader("", line);
    }

    boolean isCalled(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    private static String unfold(String lines) {
        if (lines.endsWith("\r\n") && lines.indexOf('\r') == lines.length() - 2) {
            return lines.substring(0, lines.length() - 2);
        }
        return lines.replace("\r", "").replace("\n", "");
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    @Override
    public String toString() {
        return "header field"; // may hold addresses and subjects
    }
}
