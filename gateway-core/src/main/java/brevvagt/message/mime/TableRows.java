package brevvagt.message.mime;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each row of an HTML table on one line, with a tab between its cells. Rows that only lay out a page, because they
 * hold tables, long texts or many lines, stay as many lines as they are.
 */
final class TableRows {
    /** Deeper tables lay out a page, whatever they hold. */
    private static final int DEEPEST = 50;

    private final Deque<Table> tables = new ArrayDeque<>();
    private int deeper;

    /** A table that is open, and its row as far as one is. */
    private static final class Table {
        private @Nullable Row row;
    }

    /** A row that is open: where it began, and whether it proved to be layout. */
    private static final class Row {
        private final CollapsedText text;
        private final int start;
        private boolean layout;
        private int cells;

        Row(CollapsedText text) {
            this.text = text;
            this.start = text.length();
        }

        void layOut() {
            if (!layout) {
                text.splitFrom(start);
                layout = true;
            }
        }
    }

    /** Takes the start of an element into account; true when it is a cell, which breaks no line by itself. */
    boolean start(String name, CollapsedText stream) {
        return switch (name) {
            case "table" -> {
                startTable();
                yield false;
            }
            case "tr" -> {
                startRow(stream);
                yield true;
            }
            case "td", "th" -> startCell(stream);
            default -> false;
        };
    }

    /** Takes the end of an element into account; true when it is a cell's, which breaks no line by itself. */
    boolean end(String name) {
        switch (name) {
            case "table" -> endTable();
            case "tr", "tbody", "thead", "tfoot" -> endRow();
            default -> {}
        }
        var table = tables.peek();
        return (name.equals("td") || name.equals("th")) && table != null && table.row != null && !table.row.layout;
    }

    private void startTable() {
        var outer = tables.peek();
        if (outer != null && outer.row != null) {
            outer.row.layOut();
        }
        if (tables.size() < DEEPEST) {
            tables.push(new Table());
        } else {
            deeper++;
        }
    }

    private void endTable() {
        if (deeper > 0) {
            deeper--;
        } else if (!tables.isEmpty()) {
            endRow();
            tables.pop();
        }
    }

    private void startRow(CollapsedText stream) {
        endRow();
        stream.breakLine();
        var table = tables.peek();
        if (table != null && deeper == 0) {
            table.row = new Row(stream);
        }
    }

    private boolean startCell(CollapsedText stream) {
        var table = tables.peek();
        if (table == null || deeper > 0) {
            return false;
        }
        if (table.row == null) {
            startRow(stream);
        }
        var row = table.row;
        if (row == null || row.layout || row.text != stream) {
            return false;
        }
        if (row.cells++ > 0) {
            stream.nextCell(row.start);
        }
        return true;
    }

    private void endRow() {
        var table = tables.peek();
        if (table != null && table.row != null && deeper == 0) {
            var row = table.row;
            table.row = null;
            if (!row.layout && row.cells > 1 && RowShape.of(row.text, row.start).isData()) {
                row.text.joinFrom(row.start);
            } else {
                row.layOut();
            }
            row.text.breakLine();
        }
    }
}
