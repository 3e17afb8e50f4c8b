package brevvagt.command;

import java.util.ArrayList;
import java.util.List;

/** Rows with columns that stand below each other, however long what is in them. */
final class Table {
    private static final String BETWEEN = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(List.of(header));
    }

    void row(String... columns) {
        rows.add(List.of(columns));
    }

    void print(Terminal terminal) {
        var widths = widths();
        terminal.line(terminal.strong(line(rows.getFirst(), widths)));
        rows.stream().skip(1).forEach(row -> terminal.line(line(row, widths)));
    }

    private int[] widths() {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            var text = row.get(column);
            line.append(text).repeat(' ', widths[column] - text.length()).append(BETWEEN);
        }
        return line.toString().stripTrailing();
    }
}
