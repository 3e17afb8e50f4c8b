package brevvagt.finding.number;

import brevvagt.finding.text.Captions;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Label;
import brevvagt.finding.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Decides what the places of a text are, once all of them are known: their lists and tables tell as much as they do. */
final class Verdicts {
    private static final int ONE_OF_MANY = -40;
    private static final int AMONG_ITS_LIKE = 50;
    private static final String AMONG = "in a column of such numbers";
    private static final int SURE = 70;

    private final String text;
    private final NumberScan scan;
    private final Captions captions;
    private final Weighing weighing;
    private final LocalDate today;
    private final Columns columns;
    private final TreeMap<Integer, Weighing.Weighed> verdicts = new TreeMap<>();

    Verdicts(Document document, NumberScan scan, Captions captions, LocalDate today) {
        this.text = document.content();
        this.scan = scan;
        this.captions = captions;
        this.today = today;
        this.weighing = new Weighing(text, new Homeland(document), today);
        boolean tabled = !scan.spots().isEmpty() || scan.sawShortNumbers();
        this.columns = new Columns(text, tabled ? document.tables() : List.of(), captions, today);
    }

    /** The most likely reading of every place, in the order of the text. */
    Collection<Weighing.Weighed> all() {
        scan.spots().forEach(this::judge);
        verdicts.values().forEach(this::compare);
        if (scan.sawShortNumbers()) {
            columns.forEach(this::restore);
        }
        return verdicts.values();
    }

    private void judge(Spot spot) {
        var cell = columns.at(spot.span().start());
        var known = cell.map(found -> spot.labelled(label(spot, found))).orElse(spot);
        var verdict = weighing.strongest(known);
        boolean crowded = cell.map(found -> found.column().crowd())
                        .filter(crowd -> crowd.speaksAgainst(verdict.reading().layout()))
                        .isPresent()
                || scan.crowd().speaksAgainst(verdict.reading().layout());
        if (crowded && !verdict.meaning().speaksForPerson() && verdict.reading().isTenDigits()) {
            verdict.evidence().add("one of many such numbers, few of which can be a person's", ONE_OF_MANY);
        }
        verdicts.put(spot.span().start(), verdict);
        if (verdict.evidence().percent() >= SURE) {
            cell.ifPresent(
                    found -> found.column().found(verdict.reading().number().kind()));
        }
    }

    /** What nobody named, among its like in a column, is of their kind. */
    private void compare(Weighing.Weighed verdict) {
        boolean doubtful = verdict.evidence().percent() < SURE && verdict.meaning() == Label.NONE;
        if (doubtful && isAmongItsLike(verdict.reading())) {
            verdict.evidence().add(AMONG, AMONG_ITS_LIKE);
        }
    }

    private boolean isAmongItsLike(Reading reading) {
        return columns.at(reading.start())
                .filter(cell -> !columns.digits(cell.span()).isEmpty())
                .filter(cell -> cell.column().isMostly(reading.number().kind()))
                .isPresent();
    }

    /** A label in the cell itself, or else the column's heading; without headings, what stands before on the line. */
    private Label label(Spot spot, Columns.Cell cell) {
        var span = cell.span();
        if (span.end() < spot.span().end()) {
            return spot.label();
        }
        var own = captions.within(text, span, spot.span());
        return own == Label.NONE ? cell.column().heading().orElse(spot.label()) : own;
    }

    /** Looks at a cell whose digits are too few: a sheet's numeric cells lose their leading zeros. */
    private void restore(Columns.Cell cell) {
        var label = cell.column().heading().orElse(Label.NONE);
        if (label.speaksForThing() || !(label.speaksForPerson() || cell.column().hasFound())) {
            return;
        }
        var digits = columns.digits(cell.span());
        var readings = new ArrayList<>(LostZeros.readings(digits, start(cell.span()), today));
        readings.removeIf(reading -> !label.speaksForPerson()
                && !cell.column().isMostly(reading.number().kind()));
        if (!readings.isEmpty()) {
            var span = readings.getFirst().span();
            var verdict = weighing.strongest(new Spot(readings, span, label));
            verdict.evidence().add(AMONG, label.speaksForPerson() ? 0 : AMONG_ITS_LIKE);
            verdicts.merge(span.start(), verdict, (one, other) -> other.isStrongerThan(one) ? other : one);
        }
    }

    private int start(Span cell) {
        int at = cell.start();
        while (at < cell.end() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
