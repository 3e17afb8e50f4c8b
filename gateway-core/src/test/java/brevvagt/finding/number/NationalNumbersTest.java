package brevvagt.finding.number;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import brevvagt.finding.Whose;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A national number")
class NationalNumbersTest {
    /** A line is the kinds that must be found, or a hyphen for none, then a bar and the text; \n is a line break. */
    record Line(List<DataKind> kinds, String text) {
        static Line of(String line) {
            int bar = line.indexOf('|');
            var kinds = line.substring(0, bar).strip();
            return new Line(
                    kinds.equals("-")
                            ? List.of()
                            : Arrays.stream(kinds.split(" ", -1))
                                    .map(DataKind::valueOf)
                                    .toList(),
                    line.substring(bar + 1).strip().replace("\\n", "\n").replace("\\t", "\t"));
        }
    }

    @ParameterizedTest
    @MethodSource
    void is_found_once_as_the_most_likely_kind_in(Line line) {
        assertThat(Scanned.text(line.text).kinds()).isEqualTo(line.kinds);
    }

    static Stream<Line> is_found_once_as_the_most_likely_kind_in() throws IOException {
        var stream =
                Objects.requireNonNull(NationalNumbersTest.class.getResourceAsStream("/texts/national-numbers.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(Line::of)
                    .toList()
                    .stream();
        }
    }

    @Test
    void of_sweden_belongs_to_the_same_person_in_every_spelling() {
        var scanned = Scanned.text("811218-9876, 19811218-9876, 198112189876, 8112189876, 1981-12-18-9876, "
                + "811218 9876, 811218\u20119876");
        assertThat(scanned.counted()).hasSize(7);
        assertThat(scanned.persons()).isEqualTo(1);
    }

    @Test
    void of_a_swede_over_a_hundred_has_a_plus() {
        var scanned = Scanned.text("personnummer 121212+1212, 191212121212");
        assertThat(scanned.kinds()).containsExactly(DataKind.PERSONNUMMER, DataKind.PERSONNUMMER);
        assertThat(scanned.persons()).isEqualTo(1);
    }

    @Test
    void of_a_company_is_offered_as_nobodys() {
        var scanned = Scanned.text("CVR-nr. 25313763, org.nr 556036-0793");
        assertThat(scanned.counted()).extracting("kind").containsExactly(DataKind.CVR, DataKind.ORGNR);
        assertThat(scanned.counted())
                .allSatisfy(each -> assertThat(each.whose()).isInstanceOf(Whose.Nobody.class));
    }
}
