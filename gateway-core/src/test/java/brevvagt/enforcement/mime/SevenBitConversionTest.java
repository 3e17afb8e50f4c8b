package brevvagt.enforcement.mime;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.enforcement.Change;
import brevvagt.enforcement.Transport;
import brevvagt.enforcement.mime.OutgoingBytes.Committed;
import brevvagt.message.MailBytes;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The conversion for a next hop of seven bits")
class SevenBitConversionTest {
    private static final String MIXED = """
            From: Åse <aase@union.example>
            To: =?utf-8?Q?Bj=C3=B8rn?= <b@member.example>, plain@member.example
            Subject: Møde om løn
            Message-ID: <1@union.example>
            Content-Type: multipart/mixed; boundary=b
            Content-Transfer-Encoding: 8bit

            Fortekst æ
            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Løn\s\s
            --b
            Content-Type: text/plain

            already seven bits
            --b
            Content-Type: application/octet-stream; name="løn.bin"

            ÆØÅ
            --b--
            """;

    private static Committed commit(String mail, Transport transport) throws Exception {
        var received = Mails.received(mail);
        return new OutgoingBytes(Set.of()).commit(received, Mails.message(received), transport);
    }

    private static MailBytes ready(Committed committed) {
        return ((Committed.Ready) committed).bytes();
    }

    @Test
    void leaves_no_byte_of_eight_bits_and_says_so() throws Exception {
        var committed = commit(MIXED, Transport.SEVEN_BIT);

        assertThat(Mails.text(ready(committed))).matches("[\\x00-\\x7f]*");
        assertThat(((Committed.Ready) committed).changes()).containsExactly(Change.CONVERTED_TO_7BIT);
    }

    @Test
    void keeps_what_the_mail_says() throws Exception {
        var message = Mails.message(ready(commit(MIXED, Transport.SEVEN_BIT)));
        var parts = (MimeMultipart) message.getContent();

        assertThat(message.getSubject()).isEqualTo("Møde om løn");
        assertThat(message.getFrom()[0].toString()).contains("aase@union.example");
        assertThat(message.getMessageID()).isEqualTo("<1@union.example>");
        assertThat(message.getEncoding()).isEqualTo("7bit");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Løn  ");
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes())
                .isEqualTo("ÆØÅ".getBytes(StandardCharsets.UTF_8));
        assertThat(parts.getBodyPart(2).getHeader("Content-Type")[0])
                .isEqualTo("application/octet-stream; name*=UTF-8''l%C3%B8n.bin");
    }

    @Test
    void leaves_parts_of_seven_bits_as_they_are() throws Exception {
        assertThat(Mails.text(ready(commit(MIXED, Transport.SEVEN_BIT))))
                .contains("\r\n--b\r\nContent-Type: text/plain\r\n\r\nalready seven bits\r\n--b\r\n");
    }

    @Test
    void converts_only_the_headers_for_a_hop_without_SMTPUTF8() throws Exception {
        var bytes = Mails.text(ready(commit(MIXED, new Transport(true, false))));

        assertThat(Mails.body(bytes)).isEqualTo(Mails.body(Mails.text(Mails.received(MIXED))));
        assertThat(bytes).contains("Subject: =?UTF-8?Q?M=C3=B8de_om_l=C3=B8n?=\r\n");
    }

    @Test
    void turns_an_address_that_cannot_be_ASCII_into_a_group_of_nobody() throws Exception {
        assertThat(Mails.text(ready(commit("From: Åse <åse@union.example>\n\nx\n", new Transport(true, false)))))
                .matches("From: =\\?UTF-8\\?.*\\?= :;\r\n\r\nx\r\n");
    }

    @Test
    void hands_on_the_very_same_bytes_where_nothing_is_due() throws Exception {
        var plain = Mails.received("From: a@b.example\nSubject: plain\n\nplain\n");
        var outgoing = new OutgoingBytes(Set.of());

        assertThat(ready(outgoing.commit(plain, Mails.message(plain), Transport.SEVEN_BIT)))
                .isSameAs(plain);
        assertThat(outgoing.mayLeaveAsReceived(plain, Transport.SEVEN_BIT)).isTrue();
        assertThat(outgoing.mayLeaveAsReceived(Mails.received(MIXED), Transport.SEVEN_BIT))
                .isFalse();
        assertThat(outgoing.mayLeaveAsReceived(Mails.received(MIXED), Transport.EVERYTHING))
                .isTrue();
    }

    @Test
    void refuses_a_signed_part() throws Exception {
        var signed = "Content-Type: multipart/signed; boundary=s\n\n--s\nContent-Type: text/plain\n\nLøn\n--s--\n";

        assertThat(commit(signed, Transport.SEVEN_BIT)).isInstanceOf(Committed.Signed.class);
        assertThat(commit(signed, new Transport(true, false))).isInstanceOf(Committed.Ready.class);
    }

    @Test
    void gives_a_single_part_its_encoding() throws Exception {
        var converted = commit("""
                Subject: x
                Content-Type: text/plain; charset=utf-8

                Løn
                """, Transport.SEVEN_BIT);

        assertThat(Mails.text(ready(converted))).isEqualTo(Mails.asSent("""
                Subject: x
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                L=C3=B8n
                """));
    }
}
