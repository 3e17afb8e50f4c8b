package brevvagt.finding.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brevvagt.finding.DataKind;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.words.InvalidWords;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A pattern of an administrator")
class PatternDetectorTest {
    private static final String GOOD = """
            # numbers of tenders
            kind: BUSINESS
            [tenders: 80]
            pattern \\bUDB-[0-9]{4,6}\\b
            found Bud på UDB-20441 vedlagt.
            not   Varenummer UDBX-20441.
            """;

    @Test
    void finds_what_it_describes_with_its_own_confidence() {
        assertThat(scan(GOOD, "Se UDB-1234 og UDB-99887.")).hasSize(2).allSatisfy(seen -> {
            assertThat(seen.kind()).isEqualTo(DataKind.BUSINESS);
            assertThat(seen.confidence().value()).isEqualTo(0.80);
            assertThat(seen.whose()).isEqualTo(new Whose.Nobody());
        });
    }

    @Test
    void may_be_of_a_kind_that_is_about_persons() {
        var file = GOOD.replace("BUSINESS", "CONFIDENTIAL");
        assertThat(scan(file, "UDB-1234")).extracting(Sighting::whose).containsExactly(new Whose.Beside());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pattern (a+)+\\1   | f.txt:4: no pattern of RE2 (no look-around, no back-references): invalid escape sequence
            pattern x*         | f.txt:4: the pattern is found in nothing at all, so it would be found everywhere
            pattern a{150}b{99}| f.txt:4: the pattern is too large: repeat less, or write several
            patern UDB         | f.txt:4: write pattern, found or not at the beginning of the line
            """)
    void is_refused_with_its_line_when_it_cannot_be_used(String line, String problem) {
        var file = GOOD.replaceFirst("(?m)^pattern.*$", java.util.regex.Matcher.quoteReplacement(line));
        assertThat(problems(file)).contains(problem);
    }

    @Test
    void is_refused_when_an_example_contradicts_it() {
        assertThat(problems(GOOD.replace("UDBX-", "UDB-")))
                .containsExactly("f.txt:6: [tenders] is found in this near miss");
        assertThat(problems(GOOD.replace("UDB-20441 vedlagt", "UDX-20441 vedlagt")))
                .containsExactly("f.txt:5: [tenders] is not found in this sentence");
    }

    @Test
    void is_refused_without_a_kind_or_examples() {
        assertThat(problems("[tenders: 80]\npattern UDB\n"))
                .contains("f.txt:1: a pattern needs a kind above it and begins like [project numbers: 80]");
        assertThat(problems("kind: BUSINESS\n[tenders: 80]\npattern UDB\n"))
                .containsExactly(
                        "f.txt:2: [tenders] needs a good pattern, a sentence with found and a near miss with not");
    }

    @Test
    void takes_linear_time_where_others_run_away() {
        var file = GOOD.replace("\\bUDB-[0-9]{4,6}\\b", "(UDB-|U?D?B?-?)+(20441)");
        assertThat(scan(file.replace("UDBX-20441", "UDBX"), "UDB-".repeat(100_000)))
                .isEmpty();
    }

    private static List<Sighting> scan(String file, String text) {
        var seen = new ArrayList<Sighting>();
        var document = Document.alone(new Part.Text(new Place.Body(), text));
        PatternDetector.of(Map.of("f.txt", file)).scan(document, seen::add);
        return seen;
    }

    private static List<String> problems(String file) {
        return catchThrowableOfType(InvalidWords.class, () -> PatternDetector.of(Map.of("f.txt", file)))
                .problems();
    }
}
