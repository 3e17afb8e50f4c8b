package brevvagt.finding.people;

import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Sentences;
import brevvagt.finding.text.Span;
import brevvagt.finding.text.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One document as its sightings need it: its tables as lists of persons, its numbers, and who was named where. */
final class Scene {
    /** In chars, with all its gaps. */
    private static final int LONGEST_NUMBER = 40;

    /** How far a paragraph is read to both sides. */
    private static final int REACH = 500;

    private static final int LONGEST_SENTENCE = 10_000;
    private static final int MOST_FOR_LONG_SENTENCES = 100;
    private static final String ENDS = ".!?\n";

    private final Document document;
    private final Names names;
    private final List<PersonTable> tables;
    private final List<Sighting> numbers;
    private final Map<Span, Somebody> rows = new HashMap<>();
    private final Map<Span, List<Name>> named = new HashMap<>();

    private final Map<PersonTable, Boolean> lists = new HashMap<>();
    private final int number;
    private final int sightings;

    Scene(Document document, List<Sighting> sightings, Names names, int number) {
        this.number = number;
        this.sightings = sightings.size();
        this.document = document;
        this.names = names;
        this.tables = document.tables().stream()
                .map(table -> new PersonTable(document.content(), table, names))
                .toList();
        this.numbers = sightings.stream()
                .filter(each -> each.whose() instanceof Whose.Numbered)
                .sorted(Comparator.comparingInt(each -> each.span().start()))
                .toList();
    }

    String text() {
        return document.content();
    }

    Document document() {
        return document;
    }

    /** A row of one of its tables. */
    record Place(PersonTable table, Table.Row row) {}

    /** The row that a place lies in. */
    Optional<Place> row(int place) {
        return table(place).flatMap(table -> table.rowAt(place).map(row -> new Place(table, row)));
    }

    private Optional<PersonTable> table(int place) {
        int at = firstEndingAfter(place);
        return at < tables.size() && tables.get(at).table().span().contains(place)
                ? Optional.of(tables.get(at))
                : Optional.empty();
    }

    private int firstEndingAfter(int place) {
        int low = 0;
        int high = tables.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tables.get(middle).table().span().end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The list that a place is the title of, or a column heading. */
    Optional<PersonTable> listUnder(int place) {
        int at = firstEndingAfter(place);
        return at < tables.size() && isAbove(tables.get(at).table(), place)
                ? Optional.of(tables.get(at))
                : Optional.empty();
    }

    private static boolean isAbove(Table table, int place) {
        return table.title().contains(place)
                || table.header()
                        .filter(header -> header.span().contains(place))
                        .isPresent();
    }

    /** Whether several rows of a table tell of a person each. */
    boolean isList(PersonTable table) {
        return lists.computeIfAbsent(
                table,
                it -> it.table().rows().size() > 1
                        && (it.isList() || numbersIn(it.table().span()).size() > 1));
    }

    /** A number for the table that no other table of the mail has. */
    int listNumber(PersonTable table) {
        return number * 1_000_003 + table.table().span().start();
    }

    /** The person of each row that was asked for. */
    Map<Span, Somebody> rows() {
        return rows;
    }

    /** The national numbers that were seen in a stretch, in their order; of two that overlap the first. */
    List<Sighting> numbersIn(Span window) {
        var found = new ArrayList<Sighting>();
        int previous = -1;
        for (int i = firstNumberFrom(window.start()); i < numbers.size(); i++) {
            var span = numbers.get(i).span();
            if (span.start() >= window.end()) {
                break;
            }
            if (span.start() >= previous) {
                found.add(numbers.get(i));
                previous = span.end();
            }
        }
        return found;
    }

    /** The national numbers that have a character in common with a stretch. */
    List<Sighting> numbersOver(Span span) {
        var found = new ArrayList<Sighting>();
        int first = firstNumberFrom(Math.max(0, span.start() - LONGEST_NUMBER));
        for (int i = first; i < numbers.size() && numbers.get(i).span().start() < span.end(); i++) {
            if (numbers.get(i).span().overlaps(span)) {
                found.add(numbers.get(i));
            }
        }
        return found;
    }

    private int firstNumberFrom(int place) {
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(middle).span().start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many numbers it has. */
    int numbers() {
        return numbers.size();
    }

    /** The names in a stretch, in their order. */
    List<Name> namesIn(Span window) {
        return named.computeIfAbsent(window, it -> names.in(text(), it));
    }

    /** The names in a sentence, without those that its end may have cut off. */
    List<Name> namesInSentence(Span sentence) {
        return namesIn(sentence).stream()
                .filter(name -> !isCut(sentence, name.span()))
                .toList();
    }

    /** A sentence that was too long to be read whole may begin or end amid a name. */
    private boolean isCut(Span window, Span name) {
        boolean cutBefore = window.start() > 0 && ENDS.indexOf(text().charAt(window.start() - 1)) < 0;
        boolean cutAfter = window.end() < text().length() && ENDS.indexOf(text().charAt(window.end() - 1)) < 0;
        return (cutBefore && name.start() - window.start() < LONGEST_NUMBER)
                || (cutAfter && window.end() - name.end() < LONGEST_NUMBER);
    }

    /** The sentence around a place; a long one, as lists make it, is read on where there is not too much to look at. */
    Span sentence(int place) {
        var sentence = Sentences.around(text(), place);
        if (sightings > MOST_FOR_LONG_SENTENCES) {
            return sentence;
        }
        int start = sentence.start();
        int end = sentence.end();
        while (start > 0 && ENDS.indexOf(text().charAt(start - 1)) < 0 && place - start < LONGEST_SENTENCE) {
            start = Math.min(start - 1, Sentences.around(text(), start - 1).start());
        }
        while (end < text().length() && ENDS.indexOf(text().charAt(end - 1)) < 0 && end - place < LONGEST_SENTENCE) {
            end = Math.max(end + 1, Sentences.around(text(), end).end());
        }
        return new Span(start, Math.min(end, text().length()));
    }

    /** The name at a mention, or nothing when it is a word such as "hun". */
    Optional<Name> nameAt(Span mention) {
        return names.in(text(), mention).stream().findFirst().or(() -> names.givenName(text(), mention));
    }

    /** The lines around a place up to blank ones; a bounded stretch. */
    Span paragraph(int place) {
        int earliest = Math.max(0, place - REACH);
        int latest = Math.min(text().length(), place + REACH);
        int start = place;
        while (start > earliest && !isBlankLine(start - 1)) {
            start--;
        }
        int end = place;
        while (end < latest && !isBlankLine(end)) {
            end++;
        }
        return new Span(start, end);
    }

    /** Whether a line break ends a line with nothing on it. */
    private boolean isBlankLine(int at) {
        int before = at > 0 && text().charAt(at - 1) == '\r' ? at - 2 : at - 1;
        return text().charAt(at) == '\n' && before >= 0 && text().charAt(before) == '\n';
    }
}
