package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A statement is about")
class WhoseStatementTest {
    private static final Confidence LIMIT = new Confidence(0.70);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Karin Holm er medlem af HK;Karin Holm",
                "Jeg kan oplyse, at Karin Holm er medlem af HK;Karin Holm",
                "Du spurgte til Karin Holm, og ja, hun er medlem af HK;Karin Holm",
                "Karin Holm er medlem af HK, og jeg er hendes chef;Karin Holm",
                "Medlem af HK: Karin Holm;Karin Holm",
                "Karin Holm ringede. Medlem af HK siden 2011;Karin Holm",
                "Hej Mette, Karin Holm er medlem af HK;Karin Holm",
                "Kære Mette Lund, vores medlem Karin Holm er opsagt;Karin Holm",
                "Dansk Metal oplyser, at Karin Holm er medlem af HK;Karin Holm"
            })
    void the_one_who_is_named_nearest(String text, String name) {
        assertThat(named(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Karin Holm, Jens Kvist og Mette Lund er medlemmer af HK",
                "Karin Holm, Jens Kvist samt Mette Lund er medlemmer af HK.",
                "Følgende er medlemmer af HK:\n- Karin Holm\n- Jens Kvist\n- Mette Lund\n\nTak",
                "Disse er medlemmer af HK: Karin Holm, Jens Kvist, Mette Lund",
                "Medlemsliste HK\nKarin Holm\nJens Kvist\nMette Lund",
                "Medlemsliste HK\n\nKarin Holm, 1\nJens Kvist, 2\nMette Lund, 3\n\nHilsen Ole Bang"
            })
    void all_who_are_named_in_a_row(String text) {
        assertThat(named(text)).containsExactly("Karin Holm", "Jens Kvist", "Mette Lund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dit medlemskab af HK er registreret.",
                "Jeg har talt med Karin Holm om dit medlemskab af HK.",
                "Karin Holm skriver, at du er medlem af HK.",
                "Kære medlem, her er nyt fra HK.",
                "Kære medlemmer, Karin Holm er ny formand.",
                "Kære HK-medlem, Karin Holm er ny formand."
            })
    void the_one_who_gets_the_mail(String text) {
        assertThat(whose(text)).containsOnly(new Whose.Recipient());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jeg er medlem af HK.",
                "Kan du hjælpe mig med mit medlemskab af HK?",
                "Som du ved, er jeg medlem af HK."
            })
    void the_one_who_writes(String text) {
        assertThat(whose(text)).containsOnly(new Whose.Sender());
    }

    @Test
    void whoever_has_the_number_beside_it() {
        assertThat(whose("010190-1234 er medlem af HK")).containsOnly(new Whose.Beside());
    }

    @Test
    void nobody_when_it_stands_in_the_signature() {
        assertThat(Told.by("Vi ses.\n\nMed venlig hilsen\nKarin Holm\nTillidsrepræsentant for HK")
                        .kinds())
                .isEmpty();
    }

    private static List<Whose> whose(String text) {
        return Told.by(text).sightings().stream()
                .filter(sighting -> sighting.kind() == DataKind.MEMBERSHIP)
                .filter(sighting -> sighting.confidence().reaches(LIMIT))
                .map(Sighting::whose)
                .toList();
    }

    private static List<String> named(String text) {
        return whose(text).stream()
                .map(whose -> whose instanceof Whose.Mentioned(var mention) ? mention.of(text) : whose.toString())
                .toList();
    }
}
