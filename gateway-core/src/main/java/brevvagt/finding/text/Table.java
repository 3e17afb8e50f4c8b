package brevvagt.finding.text;

import java.util.List;
import java.util.Optional;

/**
 * Rows of cells in a text, be it an HTML table, a sheet, lines with tabs or semicolons, or columns set with blanks.
 *
 * @param title the line or two above it that say what it lists; empty when there is none
 * @param header the row of column headings; its cells stand over those of the rows by their number
 * @param rows the rows of values, without the header
 */
public record Table(Span span, Span title, Optional<Row> header, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /** One row. */
    public record Row(Span span, List<Span> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
