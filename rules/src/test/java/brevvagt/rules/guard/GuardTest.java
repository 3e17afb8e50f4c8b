package brevvagt.rules.guard;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.rules.data.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The guard of rule files")
class GuardTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    static Stream<String> attacks() throws IOException {
        return files("attacks");
    }

    static Stream<String> mistakes() throws IOException {
        return files("mistakes");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refuses_whatever_is_no_rule(String file) throws IOException {
        var text = Files.readString(RESOURCES.resolve(file));
        var expected = text.lines().findFirst().orElseThrow().substring("// refused: ".length());
        var guard = guard();
        assertThat(guard.read(file, text)).isEmpty();
        assertThat(guard.problems()).isNotEmpty().anySatisfy(problem -> {
            assertThat(problem.message()).contains(expected).doesNotContain("\n");
            assertThat(problem.line()).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tells_a_typical_mistake_in_one_line_with_its_place(String file) throws IOException {
        var text = Files.readString(RESOURCES.resolve(file));
        var expected = text.lines()
                .findFirst()
                .orElseThrow()
                .substring("// line ".length())
                .split(": ", 2);
        var guard = guard();
        assertThat(guard.read(file, text)).isEmpty();
        assertThat(guard.problems()).isNotEmpty();
        var first = guard.problems().getFirst();
        assertThat(first.message()).contains(expected[1]).doesNotContain("\n");
        assertThat(first.line()).isEqualTo(Integer.parseInt(expected[0]));
        assertThat(first).hasToString(file + ":" + first.line() + ": " + first.message());
    }

    @Test
    void lets_the_whole_rule_language_through() {
        var guard = guard();
        var rules = guard.read("x-1.drl", """
                import brevvagt.rules.facts.*
                import brevvagt.finding.DataKind
                import brevvagt.message.Part.Cause
                global brevvagt.rules.facts.Propose propose

                /* a comment */
                rule "everything at once"
                  @policy("X-1") @source("guide.txt, §1") @reach("internal-routing")
                when
                  Limit( name == "several-recipients", $n : value )
                  $f : Finding( kind in (DataKind.CPR, DataKind.HEALTH), where not in (Where.QUOTED), !(confidence < 70) )
                  Mail( persons >= $n, calendar == false || (signed && !malformed) )
                  Word( list == "membership", where != Where.BODY )
                  not Unread( cause == Cause.CORRUPT )
                  $r : Recipient( external, domain != "union.example" ) // and a comment
                then
                  // and another
                  propose.requireTls($r);
                  propose.hold( $r );
                end
                """);
        assertThat(guard.problems()).isEmpty();
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.location()).isEqualTo("x-1.drl:7");
            assertThat(rule.citation().source()).isEqualTo("guide.txt, §1");
            assertThat(rule.citation().reach()).isEqualTo(Rule.Reach.INTERNAL_ROUTING);
            assertThat(rule.when()).hasSize(6);
            assertThat(rule.then()).hasSize(2);
        });
    }

    @Test
    void never_throws_whatever_the_file_holds() throws IOException {
        var good = Files.readString(Path.of("packs/vardforbundet/vf-4.drl"));
        for (int cut = 0; cut < good.length(); cut += 7) {
            var guard = guard();
            guard.read("cut.drl", good.substring(0, cut));
            guard.read("hole.drl", good.substring(0, cut) + good.substring(Math.min(good.length(), cut + 5)));
            assertThat(guard.problems()).extracting(Problem::line).allMatch(line -> line > 0);
        }
    }

    private static Guard guard() {
        return new Guard(Set.of("several-recipients", "free-mail-share"), Set.of("membership", "to-members"));
    }

    private static Stream<String> files(String folder) throws IOException {
        try (var found = Files.list(RESOURCES.resolve(folder))) {
            List<String> names = found.map(each -> folder + "/" + each.getFileName())
                    .sorted()
                    .toList();
            return names.stream();
        }
    }
}
