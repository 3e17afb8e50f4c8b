package brevvagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brevvagt.classification.Classifier;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.words.InvalidWords;
import brevvagt.message.Envelope;
import brevvagt.message.Headers;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.Place;
import brevvagt.message.ReversePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Words that change while mail flows")
class ReloadingDetectorsTest {
    private static final Path SHIPPED = Path.of("../rules/packs");

    @TempDir
    private Path packs;

    @BeforeEach
    void copyShippedWords() throws IOException {
        try (var files = Files.walk(SHIPPED.resolve("common/detection"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = packs.resolve(SHIPPED.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void are_in_force_for_the_next_mail() throws IOException {
        var detectors = detectors();
        assertThat(kinds(detectors, "Mette Holm har kvitlebe.")).isEmpty();
        write("common/detection/own.txt", "kind: HEALTH\n[own: topic 60]\nkvitlebe* | Bo Lund har kvitlebe.\n");
        assertThat(detectors.reload()).isTrue();
        assertThat(kinds(detectors, "Mette Holm har kvitlebe.")).containsExactly(DataKind.HEALTH);
        assertThat(detectors.reload()).isFalse();
    }

    @Test
    void stay_the_old_ones_when_the_new_are_bad() throws IOException {
        var detectors = detectors();
        write("common/detection/own.txt", "kind: HEALHT\n");
        var bad = catchThrowableOfType(InvalidWords.class, detectors::reload);
        assertThat(bad.problems())
                .containsExactly("packs/common/detection/own.txt:1: no kind of data is called HEALHT");
        assertThat(kinds(detectors, "Mette Holm er sygemeldt.")).containsExactly(DataKind.HEALTH);
    }

    @Test
    void stay_the_old_ones_when_a_new_one_is_not_found_in_its_example() throws IOException {
        var detectors = detectors();
        write("common/detection/own.txt", "kind: HEALTH\n[own: topic 60]\nkvitlebe* | Bo Lund bor i Odense.\n");
        var bad = catchThrowableOfType(InvalidWords.class, detectors::reload);
        assertThat(bad.problems())
                .containsExactly("packs/common/detection/own.txt:3: is not found in its example sentence");
    }

    @Test
    void may_be_patterns_and_belong_to_a_pack() throws IOException {
        write("dm/detection/patterns/tenders.txt", """
                kind: BUSINESS
                [tenders: 80]
                pattern UDB-[0-9]{4}
                found Se UDB-1234.
                not Se UDB-12.
                """);
        assertThat(kinds(detectors(), "Bud UDB-4711")).isEmpty();
        assertThat(kinds(detectors("dm"), "Bud UDB-4711")).containsExactly(DataKind.BUSINESS);
    }

    private void write(String file, String text) throws IOException {
        var path = packs.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private ReloadingDetectors detectors(String... chosen) {
        return new ReloadingDetectors(new WordFiles(packs, List.of(chosen)), PersonKeys.randomPerRun());
    }

    private static List<DataKind> kinds(ReloadingDetectors detectors, String body) {
        var nobody = new Envelope(new ReversePath.Null(), List.of(), true, true);
        var parts = List.<Part>of(new Part.Text(new Place.Body(), body));
        var message =
                new OutgoingMessage(MessageId.random(), nobody, new Headers(List.of()), List.of(), parts, Set.of());
        return new Classifier(detectors, new Confidence(0.70)).classify(message).categories();
    }
}
