package brevvagt.finding.people;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.Concern;
import brevvagt.finding.DataKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The census")
class CensusTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Berg (010190-1234) er sygemeldt.",
                "Anna Berg er sygemeldt. Hendes cpr er 010190-1234.",
                "Borger 010190-1234. Hun er sygemeldt.",
                "Anna Berg har ringet. Hun er sygemeldt.",
                "Navn: Anna Berg\nCPR: 010190-1234\n\nAnna er sygemeldt.",
                "Medarbejderen er sygemeldt.\n\nMedarbejderen er sygemeldt igen, siger han.",
                "Berg, Anna er sygemeldt. Siden har A. Berg været sygemeldt.",
                "ANNA BERG 010190-1234\n\nAnna Berg er sygemeldt.\n\nAnna B. er sygemeldt.",
                "Navn\tAnna Berg\nCPR\t010190-1234\nStatus\tsygemeldt\n",
                "010190-1234\n\nAnna Berg er sygemeldt.",
                "Anna Berg\t010190-1234\tsygemeldt",
                "Anna Louise Berg er sygemeldt. Anna Berg er sygemeldt.",
            })
    void takes_one_person_for_one(String text) {
        var told = Told.text(text);

        assertThat(told.persons()).isEqualTo(1);
        assertThat(told.concerns()).containsExactly(Concern.OTHER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Anna Berg (010190-1234) og Bo Lund (020290-1234)                       | 2
            Anna Berg er sygemeldt. Bo Lund er sygemeldt.                          | 2
            Anna Berg og Bo Lund er begge sygemeldt.                               | 2
            Anna Berg, Bo Lund og Carl Friis er sygemeldt.                         | 3
            Overblik: Anna Berg 12 dage, Bo Lund 3 dage sygemeldt                  | 2
            Tak for dit medlemskab. Anna Berg er sygemeldt.                        | 2
            Anna Berg, født 010190-1234, er mor til 020212-1234.                   | 2
            """)
    void tells_persons_apart(String text, int persons) {
        assertThat(Told.text(text).persons()).isEqualTo(persons);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kære Mette\n\nTak for dit medlemskab.",
                "Kære Mette\n\nDit cpr-nummer er 010190-1234. Tak for dit medlemskab.",
                "CPR 010190-1234\n\nTak for dit medlemskab.",
                "Mette Hansen, 010190-1234",
                "Mette Hansen er sygemeldt, og du har dit medlemskab."
            })
    void knows_the_person_the_mail_is_written_to(String text) {
        var told = Told.text(text);

        assertThat(told.persons()).isEqualTo(1);
        assertThat(told.concerns()).containsExactly(Concern.RECIPIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jeg er sygemeldt i dag.\n\nHilsen Ulla",
                "Ulla Krag er sygemeldt i dag.",
                "Jeg er sygemeldt.\n\nUlla Krag"
            })
    void does_not_count_who_writes(String text) {
        var told = Told.text(text);

        assertThat(told.persons()).isZero();
        assertThat(told.concerns()).containsExactly(Concern.SENDER);
    }

    @Test
    void takes_rows_for_a_list() {
        assertThat(Told.text("Anna Berg\t010190-1234\nBo Lund\t020290-1234\n").concerns())
                .containsExactly(Concern.LIST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hej\n\nSe her.\n\nMed venlig hilsen\nUlla Krag\nTillidsrepræsentant, medlemskab og kontingent\nTlf. 12 34 56 78\n",
                "Hej\n-- \nUlla Krag\nKonsulent, medlemskab",
                "Hej.\n\nMvh Ulla\nmedlemskab@union.example",
                "Vi ses.\n\nUlla Krag\nTillidsrepræsentant, medlemskab og kontingent\nTlf. 12 34 56 78\n",
                "Vi ses.\n\nUlla\nmedlemskab og kontingent, union.example\n",
                "Hej\n\nDenne e-mail kan indeholde fortrolige oplysninger, også om medlemskab. Er du ikke rette modtager, så slet den.\n"
            })
    void passes_over_words_in_signatures_and_disclaimers(String text) {
        assertThat(Told.text(text).classification().findings()).isEmpty();
    }

    @Test
    void reads_what_stands_below_the_name_of_anybody_else() {
        assertThat(Told.text("Se her.\n\nAnna Berg\nsygemeldt siden mandag\n")
                        .classification()
                        .categories())
                .containsExactly(DataKind.HEALTH);
    }

    @Test
    void takes_a_number_in_a_signature_for_a_finding() {
        assertThat(Told.text("Hej\n\nMed venlig hilsen\nUlla Krag\n010190-1234\n")
                        .classification()
                        .categories())
                .containsExactly(DataKind.CPR);
    }

    @Test
    void reads_on_below_a_signature_that_something_follows() {
        assertThat(Told.text(
                                "Hej\n\nMed venlig hilsen\nUlla Krag\n\nMedlemsliste:\nNavn\tBy\nAnna Berg\tRibe\nBo Lund\tRibe\n")
                        .persons())
                .isEqualTo(2);
    }

    @Test
    void takes_a_topic_without_a_person_for_the_one_it_knows() {
        assertThat(Told.mail("Subject: sygemeldt\n\nAnna Berg er sygemeldt.\n").persons())
                .isEqualTo(1);
        assertThat(Told.mail("Subject: sygemeldt\n\nHvordan?\n").persons()).isEqualTo(1);
        assertThat(Told.text("Oversigt over sygemeldt\n\nNavn\tDiagnose\nAnna Berg\tstress\nBo Lund\tstress\n")
                        .persons())
                .isEqualTo(2);
    }

    @Test
    void takes_who_wrote_the_quoted_mail_for_the_one_it_answers() {
        var told = Told.text("Tak for din mail.\n\nDen 1. maj 2026 skrev Mette Hansen:\n> Jeg er sygemeldt.\n");

        assertThat(told.persons()).isEqualTo(1);
        assertThat(told.concerns()).containsExactly(Concern.RECIPIENT);
    }

    @Test
    void counts_a_list_that_follows_the_signature() {
        var list = """
                Sygefravær
                Venlig hilsen
                Poul
                Medarbejder\tStatus
                Anna Berg\tsygemeldt
                Åsa Petrović\tsygemeldt
                Torbjørn von-Bülow\tsygemeldt
                """;
        assertThat(Told.text(list).persons()).isEqualTo(3);
    }
}
