package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.Confidence;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.people.ShippedNames;
import brevvagt.finding.text.SearchedMail;
import brevvagt.finding.words.ShippedWords;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.Headers;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.Place;
import brevvagt.message.ReversePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A title that names an illness")
class TitleTest {
    private static final StatementDetector DETECTOR =
            new StatementDetector(ShippedWords.lexicon(), ShippedNames.names());

    @Test
    void is_about_the_one_who_gets_the_invitation() {
        var seen = seen(new Place.Subject(), "Genoptræning efter rygskade", 1);
        assertThat(seen).singleElement().satisfies(sighting -> {
            assertThat(sighting.confidence().reaches(new Confidence(0.70))).isTrue();
            assertThat(sighting.whose()).isEqualTo(new Whose.Recipient());
        });
        assertThat(seen(new Place.Calendar(), "Samtale om din operation", 2)).isNotEmpty();
    }

    @Test
    void is_about_nobody_in_a_newsletter_a_body_or_a_course() {
        assertThat(seen(new Place.Subject(), "Genoptræning efter rygskade", 40)).isEmpty();
        assertThat(seen(new Place.FileName("Folder om diabetes.pdf", 1), "Folder om diabetes.pdf", 1))
                .isEmpty();
        assertThat(seen(new Place.Body(), "Genoptræning efter rygskade", 1)).isEmpty();
        assertThat(seen(new Place.Subject(), "Kursus om stress og depression", 1))
                .isEmpty();
    }

    private static List<Sighting> seen(Place place, String text, int recipients) {
        var addresses = new ArrayList<Address>();
        for (int i = 0; i < recipients; i++) {
            addresses.add(new Address("r" + i, "b.example"));
        }
        var mail = SearchedMail.of(new OutgoingMessage(
                new MessageId("Q-TEST"),
                new Envelope(new ReversePath.Null(), addresses, false, false),
                new Headers(List.of()),
                addresses,
                List.of(new Part.Text(place, text)),
                Set.of()));
        var seen = new ArrayList<Sighting>();
        DETECTOR.scan(mail.documents().getFirst(), seen::add);
        seen.removeIf(sighting -> !sighting.confidence().reaches(new Confidence(0.70)));
        return seen;
    }
}
