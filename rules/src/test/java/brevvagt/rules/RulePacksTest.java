package brevvagt.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A folder of rule packs")
class RulePacksTest {
    @TempDir
    Path root;

    private PackFolder folder;

    @BeforeEach
    void a_good_pack() throws IOException {
        folder = new PackFolder(root);
    }

    @Test
    void is_read_pack_by_pack() {
        assertThat(folder.packs().names()).containsExactly("x");
        assertThat(folder.read().packs()).singleElement().satisfies(pack -> {
            assertThat(pack.policies()).containsExactly("X-1");
            assertThat(pack.limits().values()).containsEntry("several", 3);
            assertThat(pack.words()).containsOnlyKeys("membership");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x/pack.yaml      | name: y                  | packs/x/pack.yaml:1: title is missing",
                "x/pack.yaml      | name: x\\nmood: bad       | packs/x/pack.yaml:2: unknown key mood; known: name, title, language, mode, modes",
                "x/pack.yaml      | name: x\\ntitle: X\\nlanguage: sv\\nmode: strict | packs/x/pack.yaml:4: mode is one of observe, tip, enforce, not strict",
                "x/pack.yaml      | name: y\\ntitle: X\\nlanguage: sv\\nmode: tip | packs/x/pack.yaml:1: the pack's name is that of its folder",
                "x/pack.yaml      | name: x\\ntitle: X\\nlanguage: sv\\nmode: tip\\nmodes: {X-7: tip} | packs/x/pack.yaml:1: modes: no policy X-7 in this pack",
                "x/limits.yaml    | # so many\\nseveral: viele | packs/x/limits.yaml:2: several must be a whole number",
                "x/limits.yaml    | several: 3\\nseveral: 4    | packs/x/limits.yaml:2: several stands twice",
                "x/limits.yaml    | several: [3               | packs/x/limits.yaml:1: expected ',' or ']'",
                "x/words/own.txt  | # good\\nme*dlem           | packs/x/words/own.txt:2: is not a word such as medlem, medlem* or *medlem*",
                "common/free-mail-domains.txt | gmail.com\\nhot mail | packs/common/free-mail-domains.txt:2: is not a domain such as example.org",
                "common/members-mailing-senders.txt | * | packs/common/members-mailing-senders.txt:1: is not a local part such as klubb* or an address",
                "x/x-3.dlr        | rule                      | packs/x/x-3.dlr:1: is neither .drl, .yaml, .txt nor .md, so nobody would read it",
            })
    void tells_what_is_wrong_with_file_and_line(String file, String text, String problem) throws IOException {
        folder.write(file, text.replace("\\n", "\n"));
        assertThatExceptionOfType(InvalidRules.class)
                .isThrownBy(folder::read)
                .satisfies(bad -> assertThat(bad.problems())
                        .anySatisfy(each -> assertThat(each.toString()).startsWith(problem)));
    }

    @Test
    void tells_the_problems_of_all_files_at_once() throws IOException {
        folder.write("x/x-2.drl", "nonsense").write("x/x-3.drl", "nonsense").write("common/free-mail-domains.txt", "?");
        assertThatExceptionOfType(InvalidRules.class)
                .isThrownBy(folder::read)
                .satisfies(bad -> assertThat(bad.problems())
                        .extracting(problem -> problem.file())
                        .contains("packs/x/x-2.drl", "packs/x/x-3.drl", "packs/common/free-mail-domains.txt"));
    }

    @Test
    void wants_a_file_for_each_policy() throws IOException {
        folder.write("x/x-2.drl", PackFolder.rule("X-3", "Finding()", "hold"));
        assertThatExceptionOfType(InvalidRules.class)
                .isThrownBy(folder::read)
                .withMessage("packs/x/x-2.drl:4: a rule of X-3 belongs in x-3.drl");
    }

    @Test
    void wants_two_names_for_two_rules() throws IOException {
        var rule = PackFolder.rule("X-1", "Finding()", "block");
        folder.write("x/x-1.drl", rule + rule.substring(rule.indexOf("rule \"")));
        assertThatExceptionOfType(InvalidRules.class).isThrownBy(folder::read);
    }

    @Test
    void does_not_know_a_pack_that_is_not_there() {
        assertThatExceptionOfType(InvalidRules.class)
                .isThrownBy(() -> folder.packs().read(List.of("y")))
                .withMessage("packs/y:1: is no rule pack; known: x");
    }

    @Test
    void refuses_what_is_no_utf_8() throws IOException {
        Files.write(root.resolve("packs/x/words.txt"), new byte[] {(byte) 0xe5});
        assertThatExceptionOfType(InvalidRules.class)
                .isThrownBy(folder::read)
                .withMessage("packs/x/words.txt:1: is not UTF-8");
    }

    @Test
    void has_another_revision_after_any_change() throws IOException {
        var before = folder.read().revision();
        assertThat(folder.read().revision()).isEqualTo(before);
        assertThat(before.value()).matches("sha256:[0-9a-f]{64}");
        assertThat(folder.write("x/limits.yaml", "several: 4\n").read().revision())
                .isNotEqualTo(before);
        assertThat(folder.write("x/limits.yaml", "several: 3\n")
                        .write("x/README.md", "text")
                        .read()
                        .revision())
                .isEqualTo(before);
        assertThat(folder.write("common/free-mail-domains.txt", "gmail.com\ngmx.de\n")
                        .read()
                        .revision())
                .isNotEqualTo(before);
    }
}
