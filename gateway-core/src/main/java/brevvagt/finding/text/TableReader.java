package brevvagt.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises tables in a text: neighbouring lines of cells with tabs between them. */
final class TableReader {
    private TableReader() {}

    static List<Table> tables(String text) {
        var tables = new ArrayList<Table>();
        var rows = new ArrayList<Table.Row>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (text.indexOf('\t', at) >= 0 && text.indexOf('\t', at) < end) {
                rows.add(row(text, at, end));
            } else {
                close(tables, rows);
            }
            at = end + 1;
        }
        close(tables, rows);
        return tables;
    }

    private static Table.Row row(String text, int start, int end) {
        var cells = new ArrayList<Span>();
        int cell = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == '\t') {
                cells.add(new Span(cell, at));
                cell = at + 1;
            }
        }
        return new Table.Row(new Span(start, end), cells);
    }

    private static void close(List<Table> tables, List<Table.Row> rows) {
        if (rows.size() > 1) {
            int start = rows.getFirst().span().start();
            var span = new Span(start, rows.getLast().span().end());
            tables.add(new Table(span, new Span(start, start), Optional.empty(), rows));
        }
        rows.clear();
    }
}
