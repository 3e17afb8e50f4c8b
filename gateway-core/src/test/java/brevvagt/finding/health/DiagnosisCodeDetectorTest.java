package brevvagt.finding.health;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Sighting;
import brevvagt.finding.people.ShippedNames;
import brevvagt.finding.text.Document;
import brevvagt.finding.words.ShippedWords;
import brevvagt.fixtures.Growth;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The code of a diagnosis")
class DiagnosisCodeDetectorTest {
    private static final DiagnosisCodeDetector DETECTOR =
            new DiagnosisCodeDetector(ShippedWords.lexicon(), ShippedNames.names());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Karin Holm, diagnose DM511",
                "Jens Kvist har diagnosen F32.1",
                "Patienten er indlagt med DI639A",
                "Hon sjukskrevs med F43.8A i maj",
                "Diagnosekode G40.9: Ola Vik"
            })
    void counts_beside_a_word_of_health_and_somebody(String sentence) {
        assertThat(seen(sentence)).singleElement().satisfies(sighting -> {
            assertThat(sighting.kind()).isEqualTo(DataKind.HEALTH);
            assertThat(sighting.confidence().reaches(new Confidence(0.70))).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Karin Holm sidder i lokale D12",
                "Karin Holm har bestilt varen DF3211",
                "Karin Holm fik version B12.4 af programmet",
                "Karin Holm spurgte om diagnosen i EF32.1"
            })
    void is_an_article_a_room_or_a_version_elsewhere(String sentence) {
        assertThat(seen(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"diagnose F32.1", " diagnose F32.1", "diagnose DF321", " diagnose DF321", "diagnose F32.19"})
    void is_seen_at_every_place(String sentence) {
        assertThat(seen("Karin Holm har " + sentence)).hasSize(1);
    }

    @Test
    void is_nobodys_in_a_list_of_codes() {
        assertThat(seen("Diagnosekode F32.1 er depressiv episode."))
                .allSatisfy(sighting -> assertThat(sighting.confidence().reaches(new Confidence(0.70)))
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnose F32.1 ", "F32.1 ", "DF321\n", "D1", "A1A", "12"})
    void takes_time_that_grows_linearly(String piece) {
        assertThat(Growth.of(piece, 200_000, DiagnosisCodeDetectorTest::seen)).isLessThan(Growth.LINEAR);
    }

    private static List<Sighting> seen(String text) {
        var seen = new ArrayList<Sighting>();
        DETECTOR.scan(Document.alone(new Part.Text(new Place.Body(), text)), seen::add);
        return seen;
    }
}
