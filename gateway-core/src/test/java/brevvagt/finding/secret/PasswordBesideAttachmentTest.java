package brevvagt.finding.secret;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.Confidence;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.SearchedMail;
import brevvagt.finding.words.ShippedWords;
import brevvagt.message.Envelope;
import brevvagt.message.Headers;
import brevvagt.message.MessageId;
import brevvagt.message.MessageType;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.Place;
import brevvagt.message.ReversePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A password in a mail")
class PasswordBesideAttachmentTest {
    private static final Confidence LIMIT = new Confidence(0.70);
    private static final PasswordDetector DETECTOR = new PasswordDetector(ShippedWords.lexicon());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Koden er 4711",
                "Kode: Blaabaer7",
                "Koden: 8812",
                "Kod: 7743",
                "Koden är Lingon88",
                "Code: 9912x",
                "Adgangskoden er Sommer"
            })
    void is_surer_beside_what_it_opens(String text) {
        assertThat(counted(mail(text, Set.of(), lockedZip()))).hasSize(1);
        assertThat(counted(mail(text, Set.of(MessageType.ENCRYPTED_ATTACHMENT), List.of())))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Koden sendes på SMS.",
                "Adgangskoden får du på telefon.",
                "Lösenordet skickas separat.",
                "Passordet kommer på SMS.",
                "The password follows by text message.",
                "Kode: sendes separat"
            })
    void is_not_seen_where_it_goes_another_way(String text) {
        assertThat(counted(mail(text, Set.of(MessageType.ENCRYPTED_ATTACHMENT), lockedZip())))
                .isEmpty();
    }

    @Test
    void is_nobodys() {
        assertThat(counted(mail("Adgangskode: Kl0ver!92", Set.of(), List.of())))
                .extracting(Sighting::whose)
                .containsExactly(new Whose.Nobody());
    }

    private static List<Part> lockedZip() {
        return List.of(new Part.Opaque(new Place.Attachment("liste.zip", 1), Part.Cause.ENCRYPTED));
    }

    private static SearchedMail mail(String text, Set<MessageType> types, List<Part> others) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Text(new Place.Body(), text));
        parts.addAll(others);
        return SearchedMail.of(new OutgoingMessage(
                new MessageId("Q-TEST"),
                new Envelope(new ReversePath.Null(), List.of(), false, false),
                new Headers(List.of()),
                List.of(),
                parts,
                types));
    }

    private static List<Sighting> counted(SearchedMail mail) {
        var seen = new ArrayList<Sighting>();
        mail.documents().forEach(document -> DETECTOR.scan(document, seen::add));
        return seen.stream()
                .filter(sighting -> sighting.confidence().reaches(LIMIT))
                .toList();
    }
}
