package brevvagt.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which of some neighbouring rows are title, headings and values, and what stands above them. */
final class TableShape {
    private static final int LONGEST_TITLE = 150;
    private static final int TITLE_LINES = 2;

    private final String text;
    private final RowLayout layout;
    private final int earliest;

    /** For rows of that layout; a title begins no earlier than the table before ended. */
    TableShape(String text, RowLayout layout, int earliest) {
        this.text = text;
        this.layout = layout;
        this.earliest = earliest;
    }

    Table of(List<Table.Row> all) {
        int titles = titleRows(all);
        var rows = all.subList(titles, all.size());
        var span =
                new Span(rows.getFirst().span().start(), rows.getLast().span().end());
        var title = title(all.getFirst().span().start(), span.start());
        var headings = new Headings(text, rows);
        if (layout != RowLayout.ITEMS && headings.areBeside()) {
            return new Form(text, rows).table(span, title);
        }
        if (layout == RowLayout.ITEMS || !headings.areFirst()) {
            return new Table(span, title, Optional.empty(), rows);
        }
        var header = rows.getFirst();
        var values = rows.subList(1, rows.size());
        return new Table(
                span, title, Optional.of(header), layout == RowLayout.COLUMNS ? aligned(header, values) : values);
    }

    /** Leading rows with but one cell filled, as sheets have their title. */
    private int titleRows(List<Table.Row> rows) {
        int titles = 0;
        while (layout != RowLayout.ITEMS && titles < TITLE_LINES + 1 && titles < rows.size() - 1) {
            var filled = rows.get(titles).cells().stream().filter(cell -> cell.length() > 0);
            if (rows.get(titles).cells().size() < 2 || filled.count() > 1) {
                break;
            }
            titles++;
        }
        boolean allButOne = titles >= rows.size() - 1;
        return allButOne ? 0 : titles;
    }

    /** The one or two lines above, with at most one blank line between. */
    private Span title(int start, int end) {
        int from = start;
        int lines = 0;
        int blanks = 0;
        int at = start;
        while (at > earliest && lines < TITLE_LINES && blanks <= 1) {
            int lineEnd = at - 1;
            int lineStart = Math.max(earliest, text.lastIndexOf('\n', lineEnd - 1) + 1);
            if (isBlank(lineStart, lineEnd)) {
                blanks++;
            } else {
                lines++;
                from = Math.max(lineStart, lineEnd - LONGEST_TITLE);
                if (from > lineStart) {
                    break;
                }
            }
            at = lineStart;
        }
        return new Span(from, end);
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) > ' ') {
                return false;
            }
        }
        return true;
    }

    /** With blanks between columns an empty cell leaves no trace but the place of the next. */
    private List<Table.Row> aligned(Table.Row header, List<Table.Row> rows) {
        var aligned = new ArrayList<Table.Row>(rows.size());
        for (var row : rows) {
            aligned.add(row.cells().size() < header.cells().size() ? aligned(header, row) : row);
        }
        return aligned;
    }

    private static Table.Row aligned(Table.Row header, Table.Row row) {
        var cells = new ArrayList<Span>();
        int column = 0;
        for (var cell : row.cells()) {
            int place = cell.start() - row.span().start();
            while (column < header.cells().size() - 1
                    && header.cells().get(column + 1).start() - header.span().start() <= place + 1) {
                cells.add(new Span(cell.start(), cell.start()));
                column++;
            }
            cells.add(cell);
            column++;
        }
        return cells.size() > header.cells().size() ? row : new Table.Row(row.span(), cells);
    }
}
