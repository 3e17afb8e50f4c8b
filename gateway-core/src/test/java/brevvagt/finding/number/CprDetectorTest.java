package brevvagt.finding.number;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.Clue;
import brevvagt.finding.DataKind;
import brevvagt.finding.Whose;
import brevvagt.finding.number.country.CprNumber;
import brevvagt.finding.number.country.Modulus11;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CPR number")
class CprDetectorTest {
    @ParameterizedTest
    @MethodSource
    void is_found_in(String text) {
        assertThat(Scanned.text(DataKind.CPR, text).counted()).isNotEmpty();
    }

    static Stream<String> is_found_in() throws IOException {
        return lines("cpr-positive.txt");
    }

    @ParameterizedTest
    @MethodSource
    void is_not_found_in(String text) {
        assertThat(Scanned.text(DataKind.CPR, text).counted()).isEmpty();
    }

    static Stream<String> is_not_found_in() throws IOException {
        return lines("cpr-negative.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010390-\n1237",
                "010390-\r\n1237",
                "010390\n-1237",
                "> Jens er 010390-\n> 1237, og",
                "CPR 010390\n1237",
                "CPR-nr.:\n0103901237",
                "CPR-nr.:\n\n0103901237",
                "Fødselsdag og -nr.:\r\n0103901237",
                "cpr\n\t0103901237",
                "CPR 01039\n01237",
                "Ordrenr. følger senere\n010390-1237",
                "Tlf. 12345678\n010390-1237",
                "CPR-numre\n1806690333\n2301932561\n1112872408",
                "Hej\n010390-1237\nMvh"
            })
    void is_found_across_lines(String text) {
        assertThat(Scanned.text(DataKind.CPR, text).counted()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010390\n1237",
                "010390-\n\n1237",
                "010390-\nkl. 1237",
                "01039\n01237",
                "Ordrenr.:\n2709472596",
                "Ordrenumre\n2709472596\n1812430633\n1505440524",
                "Vi sender cpr senere\n0103901237",
                "2709472\n596"
            })
    void is_not_found_across_lines(String text) {
        assertThat(Scanned.text(DataKind.CPR, text).counted()).isEmpty();
    }

    @Test
    void is_shown_masked_with_its_place_and_clues_that_quote_nothing() {
        var finding =
                Scanned.text(DataKind.CPR, "CPR-nr. 010390-1237").sightings().getFirst();
        assertThat(finding.kind()).isEqualTo(DataKind.CPR);
        assertThat(finding.document().place().label()).isEqualTo("body");
        assertThat(finding.length()).isEqualTo(10);
        assertThat(finding.whose()).isInstanceOf(Whose.Numbered.class);
        assertThat(finding.clues()).extracting(Clue::what).noneMatch(what -> what.matches(".*\\d.*"));
        assertThat(finding.clues())
                .extracting(Clue::what)
                .containsExactly("a birthday", "a dash before the last four digits", "a label of national numbers");
    }

    @Test
    void weighs_the_sum_of_its_clues() {
        var finding =
                Scanned.text(DataKind.CPR, "ordrenr. 010390 1237").sightings().getFirst();
        double sum = finding.clues().stream().mapToDouble(Clue::weight).sum();
        assertThat(finding.confidence().value()).isEqualTo(Math.max(0.01, sum), Offset.offset(0.001));
    }

    @Test
    void belongs_to_the_same_person_in_every_spelling() {
        var spellings = "010390-1237, cpr 0103901237, 010390 1237, 01 03 90-1237, 010390\u20131237, "
                + "cpr 01031990-1237, cpr 01.03.90 1237, ٠١٠٣٩٠-١٢٣٧; CPR 0203291WQ3, CPR 020329-1WQ3";
        var scanned = Scanned.text(DataKind.CPR, spellings);
        assertThat(scanned.counted()).hasSize(10);
        assertThat(scanned.persons()).isEqualTo(2);
    }

    @Test
    void is_offered_below_the_limit_when_it_is_doubtful() {
        var scanned = Scanned.text(DataKind.CPR, "2709472597");
        assertThat(scanned.isFound()).isFalse();
        assertThat(scanned.clues()).containsExactly("a birthday");
    }

    @Test
    void is_offered_in_the_order_of_the_text() {
        var weights = Scanned.text(DataKind.CPR, "2709472597 og 010390-1237 og 2709472596").sightings().stream()
                .map(finding -> finding.confidence().value())
                .toList();
        assertThat(weights).containsExactly(0.3, 0.8, 0.7);
    }

    @Test
    void is_found_for_each_birthday_without_modulus_11() {
        Modulus11.birthdaysWithout().forEach(birthday -> {
            var bare = String.format(Locale.ROOT, "0101%02d1111", birthday.getYear() % 100);
            var free = Modulus11.holds(bare) ? bare.substring(0, 9) + "2" : bare;
            assertThat(Scanned.text(DataKind.CPR, free).isFound())
                    .as(birthday.toString())
                    .isTrue();
        });
    }

    @Test
    void is_doubted_as_one_of_many_ten_digit_numbers_that_begin_with_no_date() {
        var orders = IntStream.range(0, 19).mapToObj(i -> "45123456" + (10 + i)).toList();
        assertThat(Scanned.text(DataKind.CPR, String.join("\n", orders) + "\n2709472596")
                        .isFound())
                .isFalse();
        assertThat(Scanned.text(DataKind.CPR, String.join("\n", orders.subList(1, 19)) + "\n2709472596")
                        .isFound())
                .isTrue();
        assertThat(Scanned.text(DataKind.CPR, String.join("\n", orders) + "\n270947-2596")
                        .isFound())
                .isTrue();
        assertThat(Scanned.text(DataKind.CPR, String.join("\n", orders) + "\ncpr 2709472596")
                        .isFound())
                .isTrue();
    }

    @Test
    void is_not_doubted_in_a_list_of_its_like() {
        var list = String.join("\n", List.of("2709472596", "1812430633", "1505440524", "1403781955", "1210983070"));
        assertThat(Scanned.text(DataKind.CPR, (list + "\n").repeat(5)).counted())
                .hasSize(25);
    }

    @Test
    void shows_no_digit_when_printed() {
        var number = CprNumber.ofDigits(103_901_237L, Scanned.TODAY).orElseThrow();
        assertThat(number.toString()).doesNotContainPattern("\\d");
    }

    private static Stream<String> lines(String resource) throws IOException {
        var stream = Objects.requireNonNull(CprDetectorTest.class.getResourceAsStream("/texts/" + resource));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList().stream();
        }
    }
}
