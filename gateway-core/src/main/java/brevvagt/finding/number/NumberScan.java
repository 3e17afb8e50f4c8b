package brevvagt.finding.number;

import brevvagt.finding.DataKind;
import brevvagt.finding.number.country.CprNumber;
import brevvagt.finding.number.country.OrganisationNumber;
import brevvagt.finding.text.Captions;
import brevvagt.finding.text.DigitChain;
import brevvagt.finding.text.Digits;
import brevvagt.finding.text.Gap;
import brevvagt.finding.text.Label;
import brevvagt.finding.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One pass over one text. From every group of digits it looks ahead a bounded number of characters, so that its time
 * grows linearly with the text. It gathers the places that may be numbers, and how many like them there are.
 */
final class NumberScan {
    private static final int TEN = 10;
    private static final int ELEVEN = 11;
    private static final int TWELVE = 12;
    private static final int LETTERED = 0x6F;
    private static final int SHORTEST = 6;
    private static final int SHORTEST_ORGANISATION = 8;
    private static final int LONGEST_ORGANISATION = 10;
    private static final Set<Integer> ORGANISATIONS = Set.of(0x8, 0x44, 0x2222, 0x9, 0x333, 0xA, 0x64);
    private static final int SHORTEST_CELL = 7;
    private static final int LIST = 20;

    private final String text;
    private final Captions captions;
    private final LocalDate today;
    private final DigitChain chain;
    private final Readings readings;
    private final NumberList list;
    private final Crowd crowd = new Crowd(LIST);
    private final List<Spot> spots = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private int previousEnd;
    private boolean cells;

    /** The number of an organisation under its label. */
    record Organisation(DataKind kind, Span span, int length) {}

    NumberScan(String text, Captions captions, LocalDate today) {
        this.text = text;
        this.captions = captions;
        this.today = today;
        this.chain = new DigitChain(text);
        this.readings = new Readings(text, chain, today);
        this.list = new NumberList(text);
    }

    /** Scans from the first digit to the end. */
    NumberScan from(int firstDigit) {
        for (int at = firstDigit; at >= 0; at = Digits.first(text, previousEnd)) {
            previousEnd = read(at);
        }
        return this;
    }

    /** The places that may be numbers of persons, in the order of the text. */
    List<Spot> spots() {
        return spots;
    }

    List<Organisation> organisations() {
        return organisations;
    }

    Crowd crowd() {
        return crowd;
    }

    /** Whether digits were seen that may be a number whose leading zeros are lost. */
    boolean sawShortNumbers() {
        return cells;
    }

    /** Reads at a group of digits and returns where to go on: after the number, or after the group. */
    private int read(int at) {
        chain.read(at);
        cells |= chain.first() >= SHORTEST_CELL;
        if (chain.longest() < SHORTEST) {
            return chain.endOfFirstGroup();
        }
        var found = readings.all(false);
        int listStart = listStart(found);
        return found.isEmpty() ? readUncommon() : take(found, listStart);
    }

    /** Where the list of numbers began that the chain belongs to; also numbers that are nobody's begin one. */
    private int listStart(List<Reading> found) {
        if (chain.has(TEN) && Layout.danish(chain) != Layout.SCATTERED) {
            crowd.saw(Layout.danish(chain), CprNumber.ofDigits(chain.value(), today));
            return list.startWith(span(), chain.lengths());
        }
        boolean listed = (chain.has(ELEVEN) && Layout.norwegian(chain) != Layout.SCATTERED)
                || (chain.has(TWELVE) && Layout.swedish(chain) != Layout.SCATTERED);
        if (listed) {
            return list.startWith(span(), chain.lengths());
        }
        return found.isEmpty() ? chain.start() : list.startWith(found.getFirst().span(), LETTERED);
    }

    private int take(List<Reading> found, int listStart) {
        var span = found.getFirst().span();
        var label = captions.of(text, listStart, span.end());
        var likely = new ArrayList<>(found);
        likely.removeIf(reading -> !isWorthWeighing(reading, label));
        if (likely.isEmpty()) {
            return chain.endOfFirstGroup();
        }
        spots.add(new Spot(likely, likely.getFirst().span(), label));
        return likely.getFirst().end();
    }

    /** Outside Denmark a number without its check digits is none, unless it is called one; then somebody mistyped it. */
    private static boolean isWorthWeighing(Reading reading, Label label) {
        var number = reading.number();
        return number.kind() == DataKind.CPR
                || number.isConfirmed()
                || label == Label.SHARED
                || label == Label.PNR
                || label.name().equals(number.kind().name());
    }

    /** Digits in an unusual grouping are a number only by their label, and only if no other digits go before. */
    private int readUncommon() {
        if (!Gap.isBetween(text, previousEnd, chain.start())) {
            for (var reading : readings.all(true)) {
                var label = captions.of(text, reading.start(), reading.end());
                if (label.speaksForPerson() && isWorthWeighing(reading, label)) {
                    spots.add(new Spot(List.of(reading), reading.span(), label));
                    return reading.end();
                }
            }
        }
        return readOrganisation();
    }

    private int readOrganisation() {
        for (int length = LONGEST_ORGANISATION; length >= SHORTEST_ORGANISATION; length--) {
            if (chain.has(length) && ORGANISATIONS.contains(chain.lengths())) {
                var kind = OrganisationNumber.kindOf(chain.value(), length);
                var label = kind.isPresent() ? captions.of(text, chain.start(), chain.end()) : Label.NONE;
                if (kind.isPresent() && label.name().equals(kind.get().name())) {
                    organisations.add(new Organisation(kind.get(), span(), length));
                    return chain.end();
                }
            }
        }
        return chain.endOfFirstGroup();
    }

    private Span span() {
        return new Span(chain.start(), chain.end());
    }
}
