package brevvagt.finding.number;

import brevvagt.finding.number.country.CprNumber;
import brevvagt.finding.number.country.Fodselsnummer;
import brevvagt.finding.number.country.NationalNumber;
import brevvagt.finding.number.country.Personnummer;
import brevvagt.finding.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the digits of a numeric cell as the numbers that they were before their leading zeros were lost. */
final class LostZeros {
    private LostZeros() {}

    static List<Reading> readings(String digits, int start, LocalDate today) {
        long value = digits.isEmpty() ? 0 : Long.parseLong(digits);
        var numbers = switch (digits.length()) {
            case 7, 8 -> Stream.of(confirmed(Personnummer.ofTen(value, false, today)));
            case 9 -> Stream.of(CprNumber.ofDigits(value, today), confirmed(Personnummer.ofTen(value, false, today)));
            case 10 -> Stream.of(confirmed(Fodselsnummer.of(value, today)));
            default -> Stream.<Optional<NationalNumber>>empty();
        };
        var span = new Span(start, start + digits.length());
        return numbers.flatMap(Optional::stream)
                .map(number -> new Reading(number, Layout.WITHOUT_ZEROS, span))
                .toList();
    }

    private static Optional<NationalNumber> confirmed(Optional<NationalNumber> number) {
        return number.filter(NationalNumber::isConfirmed);
    }
}
