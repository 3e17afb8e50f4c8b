package brevvagt.finding.number.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ten characters")
class CprNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @CsvSource({
        "0103901237, 1990-03-01, ORDINARY",
        "2902004000, 2000-02-29, ORDINARY",
        "2902960000, 1996-02-29, ORDINARY",
        "0109264000, 2026-09-01, ORDINARY",
        "0101585000, 1858-01-01, ORDINARY",
        "6103901237, 1990-03-01, REPLACEMENT",
        "9112901237, 1990-12-31, REPLACEMENT"
    })
    void are_a_number_with_a_birthday(String digits, LocalDate birthday, NationalNumber.Sort sort) {
        var number = CprNumber.ofDigits(Long.parseLong(digits), TODAY).orElseThrow();
        assertThat(number.birthday()).isEqualTo(birthday);
        assertThat(number.sort()).isEqualTo(sort);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0003901237", "3203901237", "6003901237", "9203901237", "0100901237", "0113901237", "3104901237",
                "3002901237", "2902901237", "2902000000", "0209264000", "0101364000", "0101575000", "9102901237"
            })
    void are_no_number_without_a_birthday_up_to_today(String digits) {
        assertThat(CprNumber.ofDigits(Long.parseLong(digits), TODAY)).isEmpty();
    }

    @Test
    void keep_their_leading_zeros() {
        assertThat(CprNumber.ofDigits(103_901_237L, TODAY).orElseThrow().characters())
                .isEqualTo("0103901237");
    }

    @Test
    void may_write_the_year_in_full_when_the_seventh_digit_agrees() {
        assertThat(CprNumber.ofDigitsWithFullYear(10_319_901_237L, TODAY))
                .isEqualTo(CprNumber.ofDigits(103_901_237L, TODAY));
        assertThat(CprNumber.ofDigitsWithFullYear(10_318_901_237L, TODAY)).isEmpty();
    }

    @Test
    void may_hold_two_letters() {
        var official = CprNumber.ofLetters(203_291, "WQ3", TODAY).orElseThrow();
        assertThat(official.characters()).isEqualTo("0203291WQ3");
        assertThat(official.birthday()).isEqualTo(LocalDate.of(1929, 3, 2));
        assertThat(CprNumber.ofLetters(203_197, "WQ3", TODAY).orElseThrow().birthday())
                .isEqualTo(LocalDate.of(2019, 3, 2));
        assertThat(CprNumber.ofLetters(203_297, "WQ3", TODAY)).isEmpty();
        assertThat(CprNumber.ofLetters(203_292, "WQ3", TODAY)).isEmpty();
    }

    @Test
    void of_a_replacement_number_are_never_confirmed() {
        var confirmed = CprNumber.ofDigits(2_709_472_596L, TODAY).orElseThrow();
        assertThat(confirmed.isConfirmed()).isTrue();
        for (long last = 0; last < 10_000; last++) {
            var replacement = CprNumber.ofDigits(6_101_900_000L + last, TODAY);
            assertThat(replacement.filter(number -> number.check() != NationalNumber.Check.FAILS))
                    .isEmpty();
        }
    }
}
