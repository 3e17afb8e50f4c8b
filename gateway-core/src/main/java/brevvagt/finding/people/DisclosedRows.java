package brevvagt.finding.people;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import brevvagt.finding.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rows of one table that its headings say something about. */
final class DisclosedRows {
    private static final int LIST = 25;
    private static final int ONE = 15;
    private static final int MOST = 99;
    private static final int DIGITS_OF_NUMBER = 6;
    private static final Set<String> NONE = Set.of(
            "",
            "-",
            "–",
            "—",
            "nej",
            "nei",
            "no",
            "n",
            "0",
            "0,0",
            "0%",
            "0 %",
            "ingen",
            "inga",
            "intet",
            "none",
            "null",
            "n/a",
            "na",
            "false",
            "falsk",
            "falskt",
            "ikke",
            "ikke medlem",
            "ej medlem",
            "inte medlem",
            "nej tak",
            "nix",
            "ei",
            "ukendt",
            "okänt",
            "ukjent",
            "unknown",
            "?",
            "ikke oplyst",
            "[ ]",
            "☐",
            "uorganiseret",
            "oorganiserad",
            "uorganisert");

    private final Document document;
    private final PersonTable persons;
    private final List<Sighting> sightings = new ArrayList<>();

    DisclosedRows(Document document, PersonTable persons) {
        this.document = document;
        this.persons = persons;
    }

    List<Sighting> sightings() {
        return sightings;
    }

    /** Rows with a value in the column that does not say no. */
    void byColumn(int column, Headings.Said said, boolean list) {
        for (var row : persons.table().rows()) {
            boolean filled =
                    column < row.cells().size() && saysSomething(row.cells().get(column));
            if (filled && isPerson(row)) {
                add(row, said, list ? LIST : ONE);
            }
        }
    }

    /** All rows that tell of a person. */
    void byTitle(Headings.Said said) {
        persons.table().rows().stream().filter(this::isPerson).forEach(row -> add(row, said, LIST));
    }

    private boolean saysSomething(Span cell) {
        int longest = 20;
        return cell.length() > longest
                || !NONE.contains(cell.of(document.content()).strip().toLowerCase(Locale.ROOT));
    }

    private boolean isPerson(Table.Row row) {
        return !persons.traits(row).isNothing() || holdsNumber(row.span());
    }

    private boolean holdsNumber(Span row) {
        int digits = 0;
        for (int at = row.start(); at < row.end(); at++) {
            digits = Character.isDigit(document.content().charAt(at)) ? digits + 1 : 0;
            if (digits == DIGITS_OF_NUMBER) {
                return true;
            }
        }
        return false;
    }

    private void add(Table.Row row, Headings.Said said, int more) {
        var span = persons.traits(row).name().map(Name::span).orElse(row.span());
        sightings.add(new Sighting(
                said.kind(),
                document,
                row.span().contains(span) ? span : row.span(),
                span.length(),
                new Whose.Beside(),
                new Confidence(Math.clamp(said.weight() + more, 1, MOST) / 100.0),
                List.of(new Clue(said.why(), said.weight() / 100.0), new Clue("a row with a person", more / 100.0))));
    }
}
