package brevvagt.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.classification.Classifier;
import brevvagt.rules.RulePacks;
import brevvagt.rules.data.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Checking a pack")
class RuleCheckTest {
    @TempDir
    Path root;

    private Path packs;

    @BeforeEach
    void a_copy_of_the_shipped_packs() throws IOException {
        packs = root.resolve("packs");
        try (var files = Files.walk(Path.of("packs"))) {
            for (var each : files.filter(Files::isRegularFile).toList()) {
                var copy = packs.resolve(Path.of("packs").relativize(each));
                Files.createDirectories(copy.getParent());
                Files.copy(each, copy);
            }
        }
    }

    @Test
    void counts_policies_rules_and_examples() {
        assertThat(check("dm")).satisfies(checked -> {
            assertThat(checked.problems()).isEmpty();
            assertThat(checked.policies()).isEqualTo(3);
            assertThat(checked.rules()).isEqualTo(3);
            assertThat(checked.examples()).isEqualTo(15);
        });
    }

    @Test
    void fails_when_a_rule_no_longer_does_what_its_examples_say() throws IOException {
        edit("vardforbundet/limits.yaml", "several-recipients: 3", "several-recipients: 5");
        assertThat(problems("vardforbundet"))
                .isNotEmpty()
                .allMatch(problem -> problem.file().equals("packs/vardforbundet/vf-4.examples.yaml"))
                .anyMatch(problem -> problem.message().startsWith("'four private addresses in To' expects"));
    }

    @Test
    void refuses_a_policy_without_examples() throws IOException {
        Files.delete(packs.resolve("dm/dm-2.examples.yaml"));
        assertThat(problems("dm"))
                .extracting(Problem::toString)
                .containsExactly(
                        "packs/dm/dm-2.examples.yaml:1: is missing: a policy needs a mail it catches and one it"
                                + " does not");
    }

    @Test
    void refuses_examples_that_cannot_tell_good_from_bad() throws IOException {
        Files.writeString(
                packs.resolve("dm/dm-2.examples.yaml"), "about: x\nexamples: [{name: n, to: [a@b.example]}]\n");
        assertThat(problems("dm")).extracting(Problem::message).containsExactly("has no example that DM-2 catches");
        Files.writeString(
                packs.resolve("dm/dm-2.examples.yaml"),
                "about: x\nexamples: [{name: n, to: [a@b.example], findings: [{kind: CPR, place: body}],"
                        + " expect: {a@b.example: REQUIRE_TLS}}]\n");
        assertThat(problems("dm")).extracting(Problem::message).containsExactly("has no example that DM-2 lets pass");
    }

    @Test
    void names_the_line_of_a_mistake_in_an_example() throws IOException {
        edit("dm/dm-2.examples.yaml", "kind: CPR, place: body", "kind: CPX, place: body");
        assertThat(problems("dm"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("packs/dm/dm-2.examples.yaml:12: 'CPX' is none of [CPR, PERSONNUMMER"));
    }

    @Test
    void refuses_an_expectation_for_somebody_who_gets_nothing() throws IOException {
        edit("dm/dm-2.examples.yaml", "arkiv@dm.example: REQUIRE_TLS", "nobody@dm.example: REQUIRE_TLS");
        assertThat(problems("dm"))
                .extracting(Problem::message)
                .containsExactly("nobody@dm.example is no recipient of this mail");
    }

    private void edit(String file, String from, String to) throws IOException {
        var path = packs.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    private List<Problem> problems(String pack) {
        return check(pack).problems();
    }

    private RuleCheck.Checked check(String pack) {
        return new RuleCheck(Classifier.ofNothing())
                .check(new RulePacks(packs).read(List.of(pack)))
                .getFirst();
    }
}
