package brevvagt.command;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@DisplayName("The development set of the detectors")
class DevelopmentSetTest {
    private static final LabelledSet SET = LabelledSet.development();

    /** What {@code find} sees in each line: asked once, as it is most of the time this test takes. */
    private static List<List<String>> found = List.of();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void find_in_all_lines() throws IOException {
        found = find(SET.lines().stream().map(LabelledSet.Line::text).toList());
    }

    @Test
    void labels_every_line_with_known_kinds_under_an_id_of_its_own() {
        assertThat(SET.lines()).hasSizeGreaterThan(700);
        assertThat(SET.lines()).extracting(LabelledSet.Line::id).doesNotHaveDuplicates();
        assertThat(SET.lines()).allSatisfy(line -> {
            assertThat(line.text()).isNotBlank();
            assertThat(line.kinds()).allSatisfy(DevelopmentSetTest::isCategory).noneMatch(line.also()::contains);
            assertThat(line.also()).allSatisfy(DevelopmentSetTest::isCategory);
        });
    }

    @Test
    void has_every_mail_its_labels_speak_of_and_no_other() throws IOException {
        var labelled =
                SET.mails().stream().map(row -> row.required("file").asText()).toList();
        assertThat(labelled).hasSizeGreaterThan(120).doesNotHaveDuplicates();
        try (var files = Files.list(SET.folder().resolve("mails"))) {
            assertThat(files.map(file -> "mails/" + file.getFileName())).containsExactlyInAnyOrderElementsOf(labelled);
        }
        assertThat(labelled)
                .allSatisfy(file ->
                        assertThat(SET.folder().resolve(file)).isReadable().isNotEmptyFile());
        assertThat(SET.mails()).allSatisfy(DevelopmentSetTest::isConsistent);
    }

    @ParameterizedTest
    @MethodSource("categories")
    void is_found_as_well_as_its_floor_says(DataKind kind) {
        var lines = SET.lines();
        int right = 0;
        int alarms = 0;
        int missed = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean expected = lines.get(i).kinds().contains(kind.name());
            boolean got = found.get(i).contains(kind.name());
            right += expected && got ? 1 : 0;
            alarms += got && !expected && !lines.get(i).also().contains(kind.name()) ? 1 : 0;
            missed += expected && !got ? 1 : 0;
        }
        var floor = SET.floors().get(kind.name());
        assertThat(share(right, alarms)).as("precision").isGreaterThanOrEqualTo(number(floor, "precision"));
        assertThat(share(right, missed)).as("recall").isGreaterThanOrEqualTo(number(floor, "recall"));
    }

    @Test
    void rarely_alarms_on_ordinary_sentences() throws IOException {
        var alarms =
                find(SET.ordinary()).stream().filter(kinds -> !kinds.isEmpty()).count();
        assertThat(1000.0 * alarms / SET.ordinary().size())
                .isLessThanOrEqualTo(number(SET.floors(), "ordinary-alarms-per-1000"));
    }

    static List<DataKind> categories() {
        return Arrays.stream(DataKind.values()).filter(DataKind::isCategory).toList();
    }

    /** The categories {@code find} sees in each text; lines cannot hold what breaks them. */
    private static List<List<String>> find(List<String> texts) throws IOException {
        var file = Files.write(folder.resolve("texts.txt"), texts);
        var out = new StringWriter();
        var complaints = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(complaints, true), false, false);
        int exit = new CommandLine(new FindCommand(terminal)).execute("--json", "--lines", file.toString());
        assertThat(exit).as(complaints.toString()).isZero();
        var kinds = new ArrayList<List<String>>();
        out.toString()
                .lines()
                .map(LabelledSet::json)
                .forEach(line -> kinds.add(LabelledSet.texts(line.get("categories"))));
        assertThat(kinds).hasSameSizeAs(texts);
        return kinds;
    }

    private static void isCategory(String kind) {
        assertThat(DataKind.valueOf(kind).isCategory()).isTrue();
    }

    private static void isConsistent(JsonNode mail) {
        var kinds = LabelledSet.texts(mail.required("kinds"));
        assertThat(kinds).allSatisfy(DevelopmentSetTest::isCategory);
        if (mail.path("clean").asBoolean()) {
            assertThat(kinds).isEmpty();
            assertThat(mail.path("unread").asBoolean()).isFalse();
        }
        if (mail.has("persons")) {
            assertThat(mail.path("over20").asBoolean())
                    .isEqualTo(mail.path("persons").asInt() > 20);
        }
    }

    /** Of nothing, everything is right. */
    private static double share(int right, int wrong) {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    private static double number(@Nullable Object floors, String key) {
        if (floors instanceof Map<?, ?> map && map.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new AssertionError("floors.yaml does not say " + key);
    }
}
