package brevvagt.finding.number;

import brevvagt.finding.number.country.CprNumber;
import brevvagt.finding.number.country.Fodselsnummer;
import brevvagt.finding.number.country.NationalNumber;
import brevvagt.finding.number.country.Personnummer;
import brevvagt.finding.text.DigitChain;
import brevvagt.finding.text.Gap;
import brevvagt.finding.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a chain of digits as each country would; the Danish reading comes first. */
final class Readings {
    private static final int TEN = 10;
    private static final int ELEVEN = 11;
    private static final int TWELVE = 12;
    private static final int SIX = 6;
    private static final int SEVEN = 7;

    private final String text;
    private final DigitChain chain;
    private final LocalDate today;
    private final List<Reading> readings = new ArrayList<>();

    Readings(String text, DigitChain chain, LocalDate today) {
        this.text = text;
        this.chain = chain;
        this.today = today;
    }

    /** The readings of the chain as it was read last; those of an unusual grouping only when asked for. */
    List<Reading> all(boolean scattered) {
        readings.clear();
        if (chain.has(TEN)) {
            add(CprNumber.ofDigits(chain.value(), today), Layout.danish(chain), scattered);
            add(Personnummer.ofTen(chain.value(), chain.lastGapHolds('+'), today), Layout.swedish(chain), scattered);
        } else {
            lettered();
        }
        if (chain.has(ELEVEN)) {
            add(Fodselsnummer.of(chain.value(), today), Layout.norwegian(chain), scattered);
        }
        if (chain.has(TWELVE)) {
            add(CprNumber.ofDigitsWithFullYear(chain.value(), today), Layout.danish(chain), false);
            add(Personnummer.ofTwelve(chain.value(), today), Layout.swedish(chain), scattered);
        }
        if (chain.first() == SIX && chain.has(SIX)) {
            FinnishTail.after(chain, text, today).ifPresent(readings::add);
        }
        return readings;
    }

    private void add(Optional<NationalNumber> number, Layout layout, boolean scattered) {
        if (number.isPresent() && (layout == Layout.SCATTERED) == scattered) {
            readings.add(new Reading(number.get(), layout, new Span(chain.start(), chain.end())));
        }
    }

    /** Seven digits, perhaps with a gap before the seventh, then two capital letters and a digit. */
    private void lettered() {
        if (chain.has(SEVEN)
                && (chain.lengths() == 0x7
                        || (chain.lengths() == 0x61
                                && (chain.lastGap() == Gap.DASH || chain.lastGap() == Gap.SPACE)))) {
            LetteredTail.after(chain, text, today).ifPresent(readings::add);
        }
    }
}
