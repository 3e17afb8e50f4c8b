package brevvagt.message.mime;

/**
 * How a row of an HTML table is filled, which tells data from the layout of a newsletter or a signature.
 *
 * @param longest the characters of its longest cell
 * @param breaks the most line breaks within one cell
 */
record RowShape(int longest, int breaks) {
    private static final int LONGEST_CELL = 300;
    /** An address takes two or three lines; a column of a page takes more. */
    private static final int MOST_BREAKS = 3;

    static RowShape of(CollapsedText text, int start) {
        int longest = 0;
        int most = 0;
        int cell = start;
        int breaks = 0;
        for (int at = start; at < text.length(); at++) {
            char glyph = text.charAt(at);
            if (glyph == '\t') {
                cell = at + 1;
                breaks = 0;
            } else if (glyph == '\n' && at + 1 < text.length()) {
                breaks++;
            }
            longest = Math.max(longest, at - cell);
            most = Math.max(most, breaks);
        }
        return new RowShape(longest, most);
    }

    boolean isData() {
        return longest <= LONGEST_CELL && breaks <= MOST_BREAKS;
    }
}
