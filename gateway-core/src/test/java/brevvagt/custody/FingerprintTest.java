package brevvagt.custody;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fingerprint of a mail")
class FingerprintTest {
    private static final String WITH_ID = "Received: x\r\nmessage-ID: <1@own.example>\r\nSubject: Hej\r\n\r\nTekst\r\n";
    private static final String WITHOUT = "Received: x\r\nSubject: Hej\r\n\r\nTekst\r\n";

    @Test
    void is_the_same_when_the_mail_is_handed_in_again() {
        var again = WITH_ID.replace("Received: x", "Received: y; later");
        assertThat(of(again, "b@x.example", "c@x.example")).isEqualTo(of(WITH_ID, "c@x.example", "B@x.example"));
    }

    @Test
    void differs_for_another_mail_another_recipient_and_another_sender() {
        assertThat(Stream.of(
                        of(WITH_ID, "b@x.example"),
                        of(WITH_ID.replace("<1@", "<2@"), "b@x.example"),
                        of(WITH_ID, "c@x.example"),
                        of(WITH_ID, "b@x.example", "c@x.example"),
                        from("d@own.example", WITH_ID, "b@x.example")))
                .doesNotHaveDuplicates();
    }

    @Test
    void is_of_the_content_when_the_mail_has_no_message_id() {
        var elsewhere = WITHOUT.replace("Tekst", "Message-ID: <1@own.example>");
        assertThat(Stream.of(of(WITHOUT, "b@x.example"), of(elsewhere, "b@x.example")))
                .doesNotHaveDuplicates();
        assertThat(of(WITHOUT.replace("Received: x", "Received: y"), "b@x.example"))
                .as("the lines servers add do not count")
                .isEqualTo(of(WITHOUT, "b@x.example"));
    }

    @Test
    void can_be_taken_of_any_bytes() {
        assertThat(Stream.of(of("", "b@x.example"), of("Message-ID:", "b@x.example"), of("\n\n", "b@x.example")))
                .doesNotContainNull();
    }

    private static Fingerprint of(String mail, String... recipients) {
        return from("a@own.example", mail, recipients);
    }

    private static Fingerprint from(String sender, String mail, String... recipients) {
        var to = Stream.of(recipients).map(FingerprintTest::address).toList();
        var envelope = new Envelope(new ReversePath.Mailbox(address(sender)), List.copyOf(to), true, true);
        var hop = new InboundHop("192.0.2.1", "client", InboundHop.NO_TLS, InboundHop.NO_TLS);
        var id = MessageId.random();
        return Fingerprint.of(new ReceivedMail(id, envelope, MailBytes.of(mail), hop, Instant.EPOCH, false));
    }

    private static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }
}
