package brevvagt.finding.number;

import brevvagt.finding.number.country.CprNumber;
import brevvagt.finding.text.Captions;
import brevvagt.finding.text.Label;
import brevvagt.finding.text.Span;
import brevvagt.finding.text.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The columns of a text's tables, and which of them a place stands in. */
final class Columns {
    private static final int TEN = 10;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 14;

    private final String text;
    private final Captions captions;
    private final List<Sheet> sheets;

    /** A table and its columns. */
    private record Sheet(Table table, List<Column> columns) {}

    /** A cell and the column it stands in. */
    record Cell(Column column, Span span) {}

    Columns(String text, List<Table> tables, Captions captions, LocalDate today) {
        this.text = text;
        this.captions = captions;
        this.sheets = tables.stream().map(this::sheet).toList();
        forEach(cell -> count(cell, today));
    }

    private Sheet sheet(Table table) {
        int width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var headings = headings(table);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            columns.add(new Column(
                    headings.isEmpty()
                            ? Optional.empty()
                            : Optional.of(i < headings.size() ? captions.heading(headings.get(i)) : Label.NONE)));
        }
        return new Sheet(table, columns);
    }

    /** The cells of the header, or of a first row without a digit, which may be one. */
    private List<String> headings(Table table) {
        var row = table.header()
                .or(() -> table.rows().stream()
                        .limit(1)
                        .filter(first -> first.cells().size() > 1)
                        .filter(first -> first.span().of(text).chars().noneMatch(Character::isDigit))
                        .findFirst());
        return row.map(header ->
                        header.cells().stream().map(cell -> cell.of(text)).toList())
                .orElse(List.of());
    }

    private void count(Cell cell, LocalDate today) {
        var digits = digits(cell.span());
        if (digits.length() >= SHORTEST) {
            cell.column().sawNumber();
        }
        if (digits.length() == TEN) {
            cell.column().crowd().saw(Layout.BARE, CprNumber.ofDigits(Long.parseLong(digits), today));
        }
    }

    /** The cell's content if it is nothing but so many digits, or nothing. */
    String digits(Span cell) {
        int start = cell.start();
        int end = cell.length() > 2 * LONGEST ? start : cell.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end - start <= LONGEST && areDigits(start, end) ? text.substring(start, end) : "";
    }

    private boolean areDigits(int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Does something with every cell, in the order of the text. */
    void forEach(Consumer<Cell> action) {
        for (var sheet : sheets) {
            for (var row : sheet.table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    action.accept(new Cell(sheet.columns.get(i), row.cells().get(i)));
                }
            }
        }
    }

    /** The cell at a place of the text; empty outside of the tables. */
    Optional<Cell> at(int place) {
        int sheet = last(sheets, each -> each.table.span(), place);
        if (sheet < 0) {
            return Optional.empty();
        }
        var rows = sheets.get(sheet).table.rows();
        int row = last(rows, Table.Row::span, place);
        int cell = row < 0 ? -1 : last(rows.get(row).cells(), Function.identity(), place);
        return cell < 0
                ? Optional.empty()
                : Optional.of(new Cell(
                        sheets.get(sheet).columns.get(cell),
                        rows.get(row).cells().get(cell)));
    }

    /** The index of the span that contains the place, or -1; found by halving, for a row may have a million cells. */
    private static <T> int last(List<T> items, Function<T, Span> span, int place) {
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var there = span.apply(items.get(middle));
            if (there.contains(place)) {
                return middle;
            }
            if (there.start() > place) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }
}
