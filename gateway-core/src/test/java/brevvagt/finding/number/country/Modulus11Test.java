package brevvagt.finding.number.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Modulus 11")
class Modulus11Test {
    @ParameterizedTest
    @ValueSource(strings = {"2709472596", "1812430633", "2712126364", "2111851111"})
    void changes_with_every_digit(String number) {
        boolean holds = Modulus11.holds(number);
        for (int at = 0; at < number.length(); at++) {
            var next = (char) ((number.charAt(at) - '0' + 1) % 10 + '0');
            var changed = number.substring(0, at) + next + number.substring(at + 1);
            assertThat(holds && Modulus11.holds(changed)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2709472596", "1812430633", "2712126364"})
    void confirms(String number) {
        assertThat(Modulus11.holds(number)).isTrue();
    }

    /** Whoever changes the list: check it against cpr.dk, "Personnumre uden kontrolciffer", and change both. */
    @Test
    void is_not_needed_for_these_26_birthdays() {
        var published = """
                1960-01-01 1962-01-01 1964-01-01 1965-01-01 1966-01-01 1967-01-01 1969-01-01 1970-01-01 1974-01-01
                1975-01-01 1978-01-01 1980-01-01 1981-01-01 1982-01-01 1983-01-01 1984-01-01 1985-01-01 1986-01-01
                1987-01-01 1988-01-01 1989-01-01 1990-01-01 1991-01-01 1992-01-01 1994-01-01 1995-01-01
                """;
        Stream<LocalDate> dates = Arrays.stream(published.split("\\s+")).map(LocalDate::parse);
        assertThat(Modulus11.birthdaysWithout()).hasSize(26).containsExactlyInAnyOrderElementsOf(dates.toList());
    }
}
