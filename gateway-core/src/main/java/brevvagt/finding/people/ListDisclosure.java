package brevvagt.finding.people;

import brevvagt.finding.Detector;
import brevvagt.finding.Sighting;
import brevvagt.finding.text.Composed;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Table;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds lists that disclose something by their heading: a title, a file name, a subject or a column that says what all
 * rows are. Each row with a person in it is a sighting; lists whose headings say nothing, such as of those present, are
 * none.
 */
public final class ListDisclosure implements Detector {
    private static final int LONGEST_TITLE = 320;
    private static final int HEADERS = 60;

    private final Headings headings;
    private final Names names;

    public ListDisclosure(Headings headings, Names names) {
        this.headings = headings;
        this.names = names;
    }

    @Override
    public void scan(Document document, Consumer<Sighting> seen) {
        if (mayHoldLists(document.place())) {
            document.tables().forEach(table -> table(document, table, seen));
            new NameLists(document, headings, names).scan(() -> outer(document), seen);
        }
    }

    private static boolean mayHoldLists(Place place) {
        return switch (place) {
            case Place.Body _, Place.HtmlBody _, Place.Quoted _, Place.Attachment _, Place.Calendar _ -> true;
            case Place.Inside(var _, var inner) -> mayHoldLists(inner);
            case Place.Subject _, Place.Recipients _, Place.Header _, Place.FileName _ -> false;
        };
    }

    private void table(Document document, Table table, Consumer<Sighting> seen) {
        var text = document.content();
        var columns = columns(text, table);
        var title = titles(text, table);
        var outer = title.isEmpty() ? outer(document) : title;
        if (columns.isEmpty() && outer.isEmpty()) {
            return;
        }
        var persons = new PersonTable(text, table, names);
        var disclosed = new DisclosedRows(document, persons);
        boolean list = persons.isList();
        for (var hit : columns) {
            disclosed.byColumn(hit.column(), hit.said(), list);
        }
        for (var hit : outer) {
            boolean told = columns.stream().anyMatch(column -> column.said().kind() == hit.kind());
            if (list && !told) {
                disclosed.byTitle(hit);
            }
        }
        disclosed.sightings().forEach(seen);
    }

    private record ColumnHit(int column, Headings.Said said) {}

    private List<ColumnHit> columns(String text, Table table) {
        var hits = new ArrayList<ColumnHit>();
        var cells = table.header().map(Table.Row::cells).orElse(List.of());
        for (int column = 0; column < cells.size(); column++) {
            int at = column;
            headings.ofColumn(cells.get(column).of(text)).forEach(hit -> hits.add(new ColumnHit(at, hit)));
        }
        return hits;
    }

    private List<Headings.Said> titles(String text, Table table) {
        var title = table.title();
        return title.length() == 0 || title.length() > LONGEST_TITLE ? List.of() : headings.ofTitle(title.of(text));
    }

    /** What the file name says, or else the subject. */
    private List<Headings.Said> outer(Document document) {
        var byName = fileName(document.place());
        return byName.isEmpty() ? subject(document) : byName;
    }

    private List<Headings.Said> fileName(Place place) {
        return switch (place) {
            case Place.Attachment(var name, int _) -> headings.ofTitle(words(name));
            case Place.Inside(var outer, var inner) -> {
                var hits = fileName(inner);
                yield hits.isEmpty() ? fileName(outer) : hits;
            }
            case Place.Body _,
                    Place.HtmlBody _,
                    Place.Quoted _,
                    Place.Calendar _,
                    Place.Subject _,
                    Place.Recipients _,
                    Place.Header _,
                    Place.FileName _ -> List.of();
        };
    }

    private static String words(String fileName) {
        int dot = fileName.lastIndexOf('.');
        var bare = dot > 0 ? fileName.substring(0, dot) : fileName;
        return Composed.of(bare.substring(0, Math.min(bare.length(), LONGEST_TITLE)))
                .replace('_', ' ')
                .replace('-', ' ')
                .replace('.', ' ');
    }

    private List<Headings.Said> subject(Document document) {
        return document.mail().documents().stream()
                .limit(HEADERS)
                .filter(each -> each.place() instanceof Place.Subject)
                .findFirst()
                .map(each -> headings.ofTitle(each.content()))
                .orElse(List.of());
    }
}
