package brevvagt.finding.people;

import brevvagt.finding.text.Span;
import brevvagt.finding.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table as a list of persons: what each row tells of who it is. Rows are read when they are asked for. */
final class PersonTable {
    /** So many rows show whether there are persons in a table. */
    private static final int TRIED = 60;

    private static final int FEWEST_DIGITS = 3;

    private final String text;
    private final Table table;
    private final Names names;
    private final List<Column> columns;

    PersonTable(String text, Table table, Names names) {
        this.text = text;
        this.table = table;
        this.names = names;
        this.columns = table.header().map(Table.Row::cells).orElse(List.of()).stream()
                .map(cell -> Column.of(cell.of(text)))
                .toList();
    }

    Table table() {
        return table;
    }

    /** Whether at least two of its rows tell of a person each. */
    boolean isList() {
        return table.rows().stream()
                        .limit(TRIED)
                        .filter(row -> !traits(row).isNothing())
                        .limit(2)
                        .count()
                > 1;
    }

    /** What that row tells of a person, apart from national numbers. */
    Traits traits(Table.Row row) {
        return new Traits(memberNumber(row), mailbox(row), name(row));
    }

    /** The row that a place lies in. */
    Optional<Table.Row> rowAt(int place) {
        var rows = table.rows();
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var span = rows.get(middle).span();
            if (place < span.start()) {
                high = middle - 1;
            } else if (place >= span.end()) {
                low = middle + 1;
            } else {
                return Optional.of(rows.get(middle));
            }
        }
        return Optional.empty();
    }

    private Optional<Span> cell(Table.Row row, Column column) {
        int at = columns.indexOf(column);
        return at >= 0 && at < row.cells().size() ? Optional.of(row.cells().get(at)) : Optional.empty();
    }

    private Optional<String> memberNumber(Table.Row row) {
        return cell(row, Column.MEMBER_NUMBER)
                .flatMap(cell -> number(cell, FEWEST_DIGITS - 1))
                .map(it -> "member:" + it)
                .or(() -> cell(row, Column.STAFF_NUMBER)
                        .flatMap(cell -> number(cell, 0))
                        .map(it -> "staff:" + it));
    }

    /** Letters and digits of a number, without leading zeros, which a sheet may have lost. */
    private Optional<String> number(Span cell, int digits) {
        var out = new StringBuilder();
        int found = 0;
        for (int at = cell.start(); at < cell.end(); at++) {
            char glyph = text.charAt(at);
            found += Character.isDigit(glyph) ? 1 : 0;
            boolean leadingZero = glyph == '0' && out.isEmpty();
            if (Character.isLetterOrDigit(glyph) && !leadingZero) {
                out.append(glyph);
            }
        }
        boolean much = out.length() >= 2 && found >= digits && out.length() <= 20;
        return much ? Optional.of(out.toString().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private Optional<String> mailbox(Table.Row row) {
        int at = text.indexOf('@', row.span().start(), row.span().end());
        return at < 0 ? Optional.empty() : MailboxWord.around(text, at);
    }

    private Optional<Name> name(Table.Row row) {
        var given = cell(row, Column.GIVEN_NAME).filter(cell -> cell.length() > 0);
        var family = cell(row, Column.FAMILY_NAME).filter(cell -> cell.length() > 0);
        if (given.isPresent() && family.isPresent()) {
            return names.joined(text, given.get(), family.get());
        }
        return cell(row, Column.NAME)
                .or(() -> given)
                .flatMap(cell -> names.cellOfNames(text, cell))
                .or(() -> nameInCells(row));
    }

    /** Without headings: a cell that is a name, two cells that make one, or a name within a cell. */
    private Optional<Name> nameInCells(Table.Row row) {
        if (columns.contains(Column.NAME)) {
            return Optional.empty();
        }
        var filled = new ArrayList<>(row.cells());
        filled.removeIf(cell -> cell.length() == 0);
        return filled.stream()
                .flatMap(cell -> names.cell(text, cell).stream())
                .findFirst()
                .or(() -> nameInTwo(filled))
                .or(() -> filled.stream()
                        .flatMap(cell -> names.in(text, cell).stream())
                        .findFirst())
                .or(() -> nameByShape(filled));
    }

    /** With no headings to tell better, the first cell may be a name that nobody knows. */
    private Optional<Name> nameByShape(List<Span> filled) {
        return columns.isEmpty() && !filled.isEmpty() ? names.cellByShape(text, filled.getFirst()) : Optional.empty();
    }

    private Optional<Name> nameInTwo(List<Span> cells) {
        for (int i = 0; i + 1 < cells.size(); i++) {
            var one = cells.get(i);
            var two = cells.get(i + 1);
            if (names.isGiven(text, one) && names.isFamily(text, two)) {
                return names.joined(text, one, two);
            } else if (names.isFamily(text, one) && names.isGiven(text, two)) {
                return names.joined(text, two, one);
            }
        }
        return Optional.empty();
    }
}
