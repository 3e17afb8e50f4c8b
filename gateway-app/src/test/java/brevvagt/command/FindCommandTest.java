package brevvagt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The command find")
class FindCommandTest {
    @TempDir
    private Path folder;

    @Test
    void explains_each_candidate_by_what_speaks_for_and_against_it_and_what_it_came_to() throws IOException {
        assertThat(find("--explain", "Mette Holm er sygemeldt. Ordrenr. 010190-1237"))
                .contains(
                        "HEALTH(9) in body: counts",
                        "is on sick leave",
                        "a name beside it",
                        "confidence, 0.70 is needed")
                .containsPattern("CPR\\(10\\) in body: does not count")
                .contains("-0.60  a label of other numbers")
                .doesNotContain("010190");
    }

    @Test
    void shows_without_explanation_only_what_counts() throws IOException {
        assertThat(find("Mette Holm er sygemeldt. Ordrenr. 010190-1237"))
                .contains("HEALTH(9) in body: 0.")
                .doesNotContain("CPR");
    }

    @Test
    void takes_each_line_for_a_text_of_its_own_when_asked() throws IOException {
        assertThat(find("--json", "--lines", "Mette Holm er sygemeldt.\nIntet her.\n")
                        .lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"categories\":[\"HEALTH\"]", "\"persons\":1"),
                        second -> assertThat(second).contains("\"categories\":[]", "\"persons\":0"));
    }

    private String find(String... arguments) throws IOException {
        var file = folder.resolve("text.txt");
        Files.writeString(file, arguments[arguments.length - 1]);
        arguments[arguments.length - 1] = file.toString();
        var out = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(out, true), false, false);
        assertThat(new CommandLine(new FindCommand(terminal)).execute(arguments))
                .isZero();
        return out.toString();
    }
}
