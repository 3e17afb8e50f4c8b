package brevvagt.finding.people;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.text.Span;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The names in a text")
class NamesTest {
    private static final Names NAMES = ShippedNames.names();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Vi har talt med Mette Hansen i dag.               | Mette Hansen
            Hansen, Mette har ringet.                         | Hansen, Mette
            Det siger Mette H. til avisen.                    | Mette H.
            Ring til M. Hansen i morgen                       | M. Hansen
            METTE HANSEN er her                               | METTE HANSEN
            Anne-Marie Holm-Lund kommer                       | Anne-Marie Holm-Lund
            Kære Mette Hansen, tak                            | Mette Hansen
            Fatima El-Khatib og hun                           | Fatima El-Khatib
            Jan van der Berg er her                           | Jan van der Berg
            Mette Holm Hansen er her                          | Mette Holm Hansen
            Jörgen Åkerström är här                           | Jörgen Åkerström
            Sagen om Ngoc Nguyen er slut                      | Ngoc Nguyen
            Fredag kom Bo Lund forbi                          | Bo Lund
            Medarbejderen Xanthi Papadopoulou er her          | Xanthi Papadopoulou
            Mette Hansens sygdom                              | Mette Hansens
            """)
    void are_found(String text, String name) {
        assertThat(found(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Den 5. Maj mødes vi i Region Midtjylland.",
                "Med venlig hilsen",
                "Vi køber hos Novo Nordisk og Danske Bank i København.",
                "Microsoft Office er nede.",
                "Hej alle. Vi ses på Store Torv.",
                "Kære Kollega",
                "Vårdförbundet Stockholm",
                "Dansk Magisterforening"
            })
    void are_not_companies_places_or_days(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void are_told_apart_in_a_list() {
        assertThat(found("Deltagere: Anna Berg, Bo Lund, Carl Friis og Ditte Holm."))
                .hasSize(4);
        assertThat(found("Hansen, Mette; Lund, Bo; Krag, Ulla")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Søren Ærø Hansen    | SOEREN AERO HANSEN
            Hansen, Mette       | Mette Hansen
            Mette K. Hansen     | Mette Hansen
            Åse Gårdsø          | Aase Gaardsoe
            Anna Sjöström       | Anna Sjøstrøm
            """)
    void have_one_key_for_all_spellings(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @Test
    void fill_a_cell_wholly() {
        assertThat(NAMES.cell("Mette Hansen", new Span(0, 12))).isPresent();
        assertThat(NAMES.cell("Børn og Unge", new Span(0, 12))).isEmpty();
        assertThat(NAMES.cell("Aarhus Nord", new Span(0, 11))).isEmpty();
    }

    @Test
    void are_known_in_great_number() {
        assertThat(ShippedNames.words().firstNames()).hasSizeGreaterThan(2_000);
        assertThat(ShippedNames.words().surnames()).hasSizeGreaterThan(1_200);
        assertThat(ShippedNames.words().isSurname("kirkegard")).isTrue();
        assertThat(ShippedNames.words().particles()).contains("von", "el");
    }

    private static List<String> found(String text) {
        return NAMES.names(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    private static String key(String name) {
        return NAMES.cellOfNames(name, new Span(0, name.length())).orElseThrow().key();
    }
}
