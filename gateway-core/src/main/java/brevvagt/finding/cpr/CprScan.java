package brevvagt.finding.cpr;

import brevvagt.finding.text.Captions;
import brevvagt.finding.text.DigitChain;
import brevvagt.finding.text.Digits;
import brevvagt.finding.text.Gap;
import brevvagt.finding.text.Label;
import brevvagt.finding.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pass over one text. From every group of digits it looks ahead a bounded number of characters, so that its time
 * grows linearly with the text. It holds its sightings back to the end, when it knows how many of them there are.
 */
final class CprScan {
    private static final int TEN = 10;
    private static final int TEN_AND_CENTURY = 12;
    private static final int LETTERED_TAIL = 3;

    private final String text;
    private final LocalDate today;
    private final Captions captions;
    private final DigitChain chain;
    private final NumberList list;
    private final Crowd crowd = new Crowd();
    private int previousEnd;
    private final List<Candidate> candidates = new ArrayList<>();

    /** A sighting and what is known of it so far. */
    private record Candidate(Sighting sighting, boolean labelled, Evidence evidence) {}

    /** What became of a sighting: the number and the evidence for and against it. */
    record Result(CprNumber number, Span span, Evidence evidence) {}

    CprScan(String text, LocalDate today, Captions captions) {
        this.text = text;
        this.today = today;
        this.captions = captions;
        this.chain = new DigitChain(text);
        this.list = new NumberList(text);
    }

    /** All possible numbers of the text from its first digit on, in its order. */
    List<Result> from(int firstDigit) {
        for (int at = firstDigit; at >= 0; at = Digits.first(text, previousEnd)) {
            previousEnd = read(at);
        }
        return candidates.stream().map(this::result).toList();
    }

    /** Reads at a group of digits and returns where to go on: after the number, or after the group. */
    private int read(int at) {
        if (chain.reads(at, TEN)) {
            return take(CprNumber.ofDigits(chain.value(), today));
        }
        if (isLettered()) {
            return takeLettered();
        }
        if (mayHaveFullYear() && chain.reads(at, TEN_AND_CENTURY) && CprLayout.of(chain) != CprLayout.SCATTERED) {
            return take(CprNumber.ofDigitsWithFullYear(chain.value(), today));
        }
        return chain.endOfFirstGroup();
    }

    private boolean mayHaveFullYear() {
        return chain.lengths() == 0x8 || chain.lengths() == 0x224;
    }

    private int take(Optional<CprNumber> number) {
        var layout = CprLayout.of(chain);
        if (layout == CprLayout.SCATTERED) {
            return number.isPresent() ? takeScattered(number.get()) : chain.endOfFirstGroup();
        }
        crowd.saw(layout, number.isPresent());
        var sighting = number.map(found -> sighting(found, layout));
        int listStart = list.startWith(chain);
        sighting.ifPresent(found -> add(found, captions.of(text, listStart, found.end())));
        return sighting.map(Sighting::end).orElse(chain.endOfFirstGroup());
    }

    /** Digits in an unusual grouping are a number only by their label, and only if no other digits go before. */
    private int takeScattered(CprNumber number) {
        if (Gap.isBetween(text, previousEnd, chain.start())) {
            return chain.endOfFirstGroup();
        }
        var label = captions.of(text, chain.start(), chain.end());
        if (!label.speaksForPerson()) {
            return chain.endOfFirstGroup();
        }
        add(sighting(number, CprLayout.SCATTERED), label);
        return chain.end();
    }

    private Sighting sighting(CprNumber number, CprLayout layout) {
        return new Sighting(number, layout, chain.start(), chain.end());
    }

    /** Seven digits, perhaps with a gap before the seventh, then two capital letters and a digit. */
    private boolean isLettered() {
        boolean seven = chain.lengths() == 0x7
                || (chain.lengths() == 0x61 && (chain.lastGap() == Gap.DASH || chain.lastGap() == Gap.SPACE));
        int at = chain.end();
        return seven
                && at + LETTERED_TAIL <= text.length()
                && isCapital(text.charAt(at))
                && isCapital(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && (at + LETTERED_TAIL == text.length() || !Character.isLetterOrDigit(text.charAt(at + LETTERED_TAIL)));
    }

    private static boolean isCapital(char glyph) {
        return glyph >= 'A' && glyph <= 'Z';
    }

    private static boolean isDigit(char glyph) {
        return glyph >= '0' && glyph <= '9';
    }

    private int takeLettered() {
        int start = chain.start();
        int end = chain.end() + LETTERED_TAIL;
        var number = CprNumber.ofLetters((int) chain.value(), text.substring(chain.end(), end), today);
        if (number.isEmpty()) {
            return chain.endOfFirstGroup();
        }
        add(new Sighting(number.get(), CprLayout.LETTERED, start, end), captions.of(text, start, end));
        return end;
    }

    private void add(Sighting sighting, Label label) {
        candidates.add(new Candidate(sighting, label.speaksForPerson(), Weighing.of(text, sighting, label)));
    }

    private Result result(Candidate candidate) {
        if (!candidate.labelled && crowd.speaksAgainst(candidate.sighting.layout())) {
            candidate.evidence.add("one of many such numbers, few of which begin with a date", -40);
        }
        var sighting = candidate.sighting;
        return new Result(sighting.number(), new Span(sighting.start(), sighting.end()), candidate.evidence);
    }
}
