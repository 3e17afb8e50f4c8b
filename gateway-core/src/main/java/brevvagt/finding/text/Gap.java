package brevvagt.finding.text;

/** What stands between two groups of digits that may be one number. */
public enum Gap {
    /** One hyphen or dash of any kind, or two, with or without blanks and one line break around it. */
    DASH,
    /** One or two blanks. */
    SPACE,
    /** A tab, or so many blanks that it is a column. */
    COLUMN,
    /** One line break, perhaps with the {@code >} of quoted mail. */
    BREAK,
    /** One other mark, such as a full stop, slash or underscore. */
    MARK,
    /** Something that divides numbers: letters, commas, brackets, too much, or the end of the text. */
    NONE;

    /** Whether the two places, where digits end and where digits begin, have but a gap between them. */
    public static boolean isBetween(String text, int end, int start) {
        return end > 0 && start - end <= GapReader.LONGEST && new GapReader(text).read(end) != NONE;
    }
}
