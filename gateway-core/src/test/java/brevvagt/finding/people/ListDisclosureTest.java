package brevvagt.finding.people;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Sighting;
import brevvagt.finding.text.Document;
import brevvagt.finding.words.Lexicon;
import brevvagt.fixtures.Cpu;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list that discloses by its heading")
class ListDisclosureTest {
    private static final Confidence LIMIT = new Confidence(0.7);
    private static final Lexicon LEXICON = Lexicon.of(Map.of("health.txt", """
                    kind: HEALTH
                    [lists: heading 60]
                    sygefravær* | Sygefravær 2026
                    [columns: column 50]
                    sygedage | Sygedage: 5
                    [ill: topic 45]
                    sygemeld* | Hun er sygemeldt.
                    [at home: harmless]
                    sygefraværspolitik | Vores sygefraværspolitik
                    """));
    private static final ListDisclosure LISTS = new ListDisclosure(new LexiconHeadings(LEXICON), ShippedNames.names());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sygefravær i maj\nNavn;Dage\nAnna Berg;3\nBo Lund;4\n",
                "Sygefraværet i maj\n\nAnna Berg\nBo Lund\n",
                "Navn\tSygedage\nAnna Berg\t3\nBo Lund\t4\nCarl Friis\t0\n",
                "Følgende er sygemeldte: Anna Berg og Bo Lund.",
                "Følgende er sygemeldte:\n- Anna Berg, HR\n- Bo Lund, IT\n",
                "Ark1 Sygefravær\nMedarb.nr;Dage\n1001;3\n1002;4\n",
                "Sygefravær\nNavn;Dage\nAnna Berg;3\nBo Lund;4\nI alt;7\n",
            })
    void is_a_finding_for_each_row_with_a_person(String text) {
        assertThat(counted(text)).hasSize(2).allMatch(sighting -> sighting.kind() == DataKind.HEALTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sygefravær pr. afdeling\nAfdeling;Dage\nHR;3\nIT;4\n",
                "Sygefraværspolitik\nNavn;Rolle\nAnna Berg;Formand\nBo Lund;Sekretær\n",
                "Kontaktliste\nNavn;Telefon\nAnna Berg;12345678\nBo Lund;23456789\n",
                "Deltagere: Anna Berg, Bo Lund",
                "Navn\tSygedage\nAnna Berg\t0\nBo Lund\tingen\n"
            })
    void is_none_without_persons_or_without_a_telling_heading(String text) {
        assertThat(counted(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sygefravær_2026.csv", "Sygefravær på HR i maj.csv", "Sygefravær pa\u030A HR i maj.csv"})
    void may_be_told_by_the_name_of_its_file(String name) {
        var text = new Part.Text(new Place.Attachment(name, 1), "Navn;By\nAnna Berg;Ribe\nBo Lund;Ribe\n");

        assertThat(counted(Document.alone(text))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", "a;b\n", "Anna Berg\n", ": A ", "Sygefravær: A ", "Sygefravær\n", "- Anna\n"})
    void takes_time_that_grows_with_its_length(String piece) {
        var text = piece.repeat(2_000_000 / piece.length());

        assertThat(Cpu.of(() -> counted(text))).isLessThan(Duration.ofSeconds(4));
    }

    private static List<Sighting> counted(String text) {
        return counted(Document.alone(new Part.Text(new Place.Body(), text)));
    }

    private static List<Sighting> counted(Document document) {
        var sightings = new ArrayList<Sighting>();
        LISTS.scan(document, sightings::add);
        return sightings.stream()
                .filter(sighting -> sighting.confidence().reaches(LIMIT))
                .toList();
    }
}
