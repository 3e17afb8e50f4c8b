package brevvagt.finding.text;

/** What tells the cells of a row apart. */
enum RowLayout {
    /** A tab. */
    TABS('\t'),
    /** A pipe, as in markdown. */
    PIPES('|'),
    /** A semicolon. */
    SEMICOLONS(';'),
    /** A comma. */
    COMMAS(','),
    /** Two blanks or more. */
    COLUMNS('\0'),
    /** One person a line, after a bullet or a number; commas tell the cells apart. */
    ITEMS(','),
    /** The line is no row. */
    NONE('\0');

    private final char separator;

    RowLayout(char separator) {
        this.separator = separator;
    }

    char separator() {
        return separator;
    }
}
