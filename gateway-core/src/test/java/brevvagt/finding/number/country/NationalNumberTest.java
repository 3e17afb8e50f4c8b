package brevvagt.finding.number.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Properties over a hundred thousand random numbers of each country; the seeds are fixed. */
@DisplayName("Random digits")
class NationalNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final int MANY = 100_000;

    @Test
    void are_rarely_a_number_of_sweden() {
        assertThat(confirmed(10, digits -> Personnummer.ofTen(digits, false, TODAY)))
                .isBetween(500, 900);
    }

    @Test
    void are_hardly_ever_a_number_of_norway() {
        assertThat(confirmed(11, digits -> Fodselsnummer.of(digits, TODAY))).isBetween(100, 320);
    }

    @Test
    void are_a_number_of_finland_only_with_the_one_right_sign_of_31() {
        var random = new SplittableRandom(31);
        var signs = "0123456789ABCDEFHJKLMNPRSTUVWXY";
        for (int i = 0; i < MANY; i++) {
            int day = random.nextInt(1, 29) * 10_000 + random.nextInt(1, 13) * 100 + random.nextInt(100);
            int individual = random.nextInt(2, 1_000);
            long right = signs.chars()
                    .filter(sign -> Henkilotunnus.of(day, '-', individual, (char) sign, TODAY)
                            .orElseThrow()
                            .isConfirmed())
                    .count();
            assertThat(right).isEqualTo(1);
        }
    }

    @Test
    void of_sweden_are_no_number_once_a_digit_is_changed() {
        var random = new SplittableRandom(8);
        for (int i = 0; i < MANY; i++) {
            long digits = random.nextLong(10_000_000_000L);
            long changed = digits - digits % 10 + (digits + random.nextInt(1, 10)) % 10;
            boolean both = Personnummer.ofTen(digits, false, TODAY)
                            .filter(NationalNumber::isConfirmed)
                            .isPresent()
                    && Personnummer.ofTen(changed, false, TODAY)
                            .filter(NationalNumber::isConfirmed)
                            .isPresent();
            assertThat(both).isFalse();
        }
    }

    @Test
    void show_none_of_themselves_when_printed() {
        assertThat(Personnummer.ofTen(8_112_189_876L, false, TODAY)
                        .orElseThrow()
                        .toString())
                .doesNotContainPattern("\\d");
    }

    private static int confirmed(int length, LongFunction<Optional<NationalNumber>> reader) {
        var random = new SplittableRandom(length);
        long bound = Long.parseLong(String.format(Locale.ROOT, "1%0" + length + "d", 0));
        int found = 0;
        for (int i = 0; i < MANY; i++) {
            var number = reader.apply(random.nextLong(bound));
            found += number.filter(NationalNumber::isConfirmed).isPresent() ? 1 : 0;
        }
        return found;
    }
}
