package brevvagt.finding.number;

import brevvagt.finding.DataKind;
import brevvagt.finding.number.country.NationalNumber.Sort;
import brevvagt.finding.text.Label;
import brevvagt.finding.text.Span;
import java.util.List;
import java.util.function.Predicate;

/**
 * A place with one or more readings, which share digits: at most one of them can be right.
 *
 * @param label what the words around say
 */
record Spot(List<Reading> readings, Span span, Label label) {
    Spot {
        readings = List.copyOf(readings);
    }

    /** Whether a Swedish number is among its readings. */
    boolean isSwedishToo() {
        return has(Spot::isSwedish);
    }

    /** Whether an ordinary Swedish number, no samordningsnummer, is among its readings. */
    boolean isOrdinarySwedishToo() {
        return has(reading -> isSwedish(reading) && reading.number().sort() == Sort.ORDINARY);
    }

    private static boolean isSwedish(Reading reading) {
        return reading.number().kind() == DataKind.PERSONNUMMER
                && reading.number().isConfirmed();
    }

    /** Whether an ordinary Danish number is among its readings. */
    boolean isDanishToo() {
        return has(reading ->
                reading.number().kind() == DataKind.CPR && reading.number().sort() == Sort.ORDINARY);
    }

    private boolean has(Predicate<Reading> sort) {
        for (var reading : readings) {
            if (sort.test(reading)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two countries have a good claim to it. */
    boolean isContested() {
        int claims = 0;
        for (var reading : readings) {
            claims += isGoodClaim(reading) ? 1 : 0;
        }
        return claims > 1;
    }

    private static boolean isGoodClaim(Reading reading) {
        var number = reading.number();
        return number.isConfirmed() || (number.kind() == DataKind.CPR && number.sort() == Sort.ORDINARY);
    }

    /** The same under another label. */
    Spot labelled(Label other) {
        return new Spot(readings, span, other);
    }
}
