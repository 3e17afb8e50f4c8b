package brevvagt.finding.number.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The century of a birthday")
class CenturyTableTest {
    @ParameterizedTest
    @CsvSource({
        "00, 0, 1900", "99, 0, 1999", "00, 3, 1900", "99, 3, 1999",
        "00, 4, 2000", "36, 4, 2036", "37, 4, 1937", "99, 4, 1999",
        "00, 5, 2000", "57, 5, 2057", "58, 5, 1858", "99, 5, 1899",
        "00, 8, 2000", "57, 8, 2057", "58, 8, 1858", "99, 8, 1899",
        "00, 9, 2000", "36, 9, 2036", "37, 9, 1937", "99, 9, 1999"
    })
    void follows_from_the_year_and_the_seventh_digit(int twoDigits, int seventh, int year) {
        assertThat(CenturyTable.year(twoDigits, seventh)).isEqualTo(year);
    }
}
