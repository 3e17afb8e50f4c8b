package brevvagt.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of two columns, headings in the first, that tells of one person, or of several below each other. */
final class Form {
    private final String text;
    private final List<Table.Row> lines;

    Form(String text, List<Table.Row> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The same with a row for each person; the headings of the first stand over them all. */
    Table table(Span span, Span title) {
        var first = heading(lines.getFirst());
        var starts = new ArrayList<Integer>();
        for (int line = 0; line < lines.size(); line++) {
            if (!first.isEmpty() && heading(lines.get(line)).equals(first)) {
                starts.add(line);
            }
        }
        if (starts.isEmpty()) {
            starts.add(0);
        }
        starts.add(lines.size());
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            rows.add(column(lines.subList(starts.get(i), starts.get(i + 1)), 1));
        }
        return new Table(span, title, Optional.of(column(lines.subList(0, starts.get(1)), 0)), rows);
    }

    private String heading(Table.Row line) {
        return line.cells().getFirst().of(text);
    }

    private static Table.Row column(List<Table.Row> lines, int column) {
        var span =
                new Span(lines.getFirst().span().start(), lines.getLast().span().end());
        return new Table.Row(
                span, lines.stream().map(line -> cell(line, column)).toList());
    }

    private static Span cell(Table.Row line, int column) {
        return column < line.cells().size()
                ? line.cells().get(column)
                : new Span(line.span().end(), line.span().end());
    }
}
