package brevvagt.finding.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Recognises tables in a text: neighbouring lines whose cells are told apart in the same way, be it by tabs, semicolons,
 * commas, pipes or blanks, and lists of one item a line. A blank line may stand between two rows. Time grows linearly.
 */
final class TableReader {
    /** More rows say nothing new; a text of nothing but rows must not fill the memory. */
    private static final int MOST_ROWS = 200_000;

    private final String text;
    private final RowLine line;
    private final List<Table> tables = new ArrayList<>();
    private final List<Span> rows = new ArrayList<>();
    private RowLayout layout = RowLayout.NONE;
    private int commas;
    private int blanks;
    private int read;
    private int previousEnd;

    private TableReader(String text) {
        this.text = text;
        this.line = new RowLine(text);
    }

    static List<Table> tables(String text) {
        return new TableReader(text).read();
    }

    private List<Table> read() {
        for (int at = 0; at < text.length(); at = line.end() + 1) {
            line.read(at);
            if (line.isBlank()) {
                blanks++;
                continue;
            }
            take(line.layout());
            blanks = 0;
        }
        close();
        return tables;
    }

    private void take(RowLayout next) {
        if (!continues(next)) {
            close();
            layout = next;
            commas = line.commas();
        }
        if (next != RowLayout.NONE && read < MOST_ROWS && !isRule(next)) {
            rows.add(new Span(line.start(), line.end()));
            read++;
        }
    }

    private boolean continues(RowLayout next) {
        return next == layout && blanks <= 1 && (next != RowLayout.COMMAS || line.commas() == commas);
    }

    /** The line under the headings of a markdown table, or under those of columns set with blanks. */
    private boolean isRule(RowLayout next) {
        if (next != RowLayout.PIPES && next != RowLayout.COLUMNS) {
            return false;
        }
        for (int at = line.start(); at < line.end(); at++) {
            if ("-=|:+ \r".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void close() {
        boolean few = layout == RowLayout.COMMAS && commas == 1 && rows.size() < 3;
        if (rows.size() > 1 && !few) {
            var cells = new RowCells(text, layout);
            var table = new TableShape(text, layout, previousEnd)
                    .of(rows.stream()
                            .map(row -> new Table.Row(row, cells.of(row.start(), row.end())))
                            .toList());
            tables.add(table);
            previousEnd = table.span().end();
        }
        rows.clear();
        layout = RowLayout.NONE;
    }
}
