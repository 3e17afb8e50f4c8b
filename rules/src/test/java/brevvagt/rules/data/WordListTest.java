package brevvagt.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The list of membership words")
class WordListTest {
    private final WordList membership = shipped("membership");
    private final WordList toMembers = shipped("to-members");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medlem",
                "Ditt MEDLEMSKAP",
                "Til vores medlemmer",
                "Dit medlemskab af DM",
                "medlemmens ärende",
                "Sv: medlemsärende #4711",
                "(medlem)",
                "fackmedlem",
                "union-medlem",
                "med\u00adlem",
                "medl\u200bem",
                "Jäsenyytesi",
                "din medlem, ej styrelsemedlem",
                "styrelsemedlem och medlem",
                "Your membership"
            })
    void finds_a_member_in(String subject) {
        assertThat(membership.isIn(subject)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Möte om lönen",
                "styrelsemedlem",
                "Ny STYRELSEMEDLEM",
                "styrelse-medlemmar",
                "teammedlem",
                "team-medlemmer",
                "familjemedlemmar",
                "EU-medlemsland",
                "medlemsstaternas",
                "bestyrelsesmedlemmer",
                "Remedle emnet",
                "mede lem"
            })
    void finds_none_in(String subject) {
        assertThat(membership.isIn(subject)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hej medlemmar!",
                "Kära\n  medlem,",
                "Medlemsmöte",
                "Dig som\u00a0är medlem",
                "för dig som är medlem"
            })
    void finds_members_addressed_in(String body) {
        assertThat(toMembers.isIn(body)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vår medlems ärende", "hejmedlem", "Hej, medlem", "medlemmarna"})
    void finds_nobody_addressed_in(String body) {
        assertThat(toMembers.isIn(body)).isFalse();
    }

    @Test
    void takes_time_that_grows_with_the_text_alone() {
        var text = "m medl medlesm styrelsemedlem ".repeat(100_000);
        long start = System.nanoTime();
        assertThat(membership.isIn(text)).isFalse();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static WordList shipped(String name) {
        try {
            return WordList.read(LineFile.of(name, Files.readString(Path.of("packs/common/words/" + name + ".txt"))));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
