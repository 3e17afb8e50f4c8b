package brevvagt.extractor.format;

import brevvagt.extractor.Cause;

/**
 * Text as it grows, with tables as the detectors expect them: a row is a line, cells are separated by a tab, and line ends
 * and tabs within a cell are spaces.
 */
final class TableText {
    private final StringBuilder text = new StringBuilder();
    private final Harvest harvest;
    private final int room;
    private int tables;
    private int cells;
    private boolean firstCell;

    TableText(Harvest harvest) {
        this.harvest = harvest;
        this.room = harvest.room();
    }

    TableText append(CharSequence more) {
        if (cells > 0) {
            for (int i = 0; i < more.length(); i++) {
                append(more.charAt(i));
            }
        } else {
            text.append(more);
            check();
        }
        return this;
    }

    TableText append(char c) {
        boolean separates = c == '\n' || c == '\t' || c == '\r';
        text.append(separates && cells > 0 ? ' ' : c);
        if ((text.length() & 0xfff) == 0) {
            check();
        }
        return this;
    }

    private void check() {
        harvest.inTime();
        if (text.length() > room) {
            throw new Stop(Cause.TOO_BIG);
        }
    }

    /** The end of a paragraph. */
    void line() {
        if (cells > 0) {
            space();
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            trimEnd();
            while (!text.isEmpty() && text.charAt(text.length() - 1) == '\t') {
                text.setLength(text.length() - 1);
                trimEnd();
            }
            append('\n');
        }
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
            text.append(' ');
        }
    }

    void tableStart() {
        line();
        if (cells == 0 && !text.isEmpty()) {
            append('\n');
        }
        tables++;
    }

    /** A table, and the line that says what it is. */
    void tableStart(String title) {
        tableStart();
        append(title);
        line();
    }

    void tableEnd() {
        tables = Math.max(0, tables - 1);
        line();
        if (cells == 0) {
            append('\n');
        }
    }

    void rowStart() {
        line();
        firstCell = true;
    }

    /** An empty row is an empty line, and many of them are one. */
    void rowEnd() {
        int length = text.length();
        boolean blank = length > 1 && text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n';
        if (cells == 0 && !blank) {
            append('\n');
        }
    }

    void cellStart() {
        if (!firstCell && cells == 0) {
            text.append('\t');
        }
        firstCell = false;
        cells++;
    }

    void cellEnd() {
        cells = Math.max(0, cells - 1);
        if (cells == 0) {
            trimEnd();
        }
    }

    /** A paragraph of a cell, which may go on in the next one. */
    void cellPart(CharSequence content, boolean last) {
        if (cells == 0) {
            cellStart();
        }
        append(content);
        line();
        if (last) {
            cellEnd();
        }
    }

    /** A whole cell. */
    void cell(CharSequence content) {
        cellStart();
        append(content);
        cellEnd();
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    /** How many characters are no blanks. */
    int letters() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += text.charAt(i) > ' ' ? 1 : 0;
        }
        return letters;
    }

    /** What was gathered; with more than there is room for, the beginning. */
    @Override
    public String toString() {
        return text.toString();
    }
}
