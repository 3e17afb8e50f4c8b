package brevvagt.message.mime;

import static brevvagt.message.mime.Mails.read;
import static brevvagt.message.mime.Mails.readFixture;
import static brevvagt.message.mime.Mails.readLatin;
import static brevvagt.message.mime.Mails.texts;
import static brevvagt.message.mime.Mails.unread;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.Address;
import brevvagt.message.Headers;
import brevvagt.message.MessageType;
import brevvagt.message.ReceivedMail;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reading a mail")
class MimeReaderTest {
    @Test
    void finds_subject_recipients_and_body_of_a_plain_mail() {
        var message = read("""
                From: a@kommune.example
                To: Bo 010190-1234 <bo@borger.example>
                Subject: Hej

                Brødtekst.
                """);

        assertThat(message.subject()).isEqualTo("Hej");
        assertThat(texts(message, "subject")).containsExactly("Hej");
        assertThat(texts(message, "recipients")).containsExactly("Bo 010190-1234 <bo@borger.example>");
        assertThat(texts(message, "body")).containsExactly("Brødtekst.");
        assertThat(unread(message)).isEmpty();
        assertThat(message.types()).isEmpty();
    }

    @Test
    void keeps_all_header_fields_in_their_order_unfolded_and_decoded() {
        var message = read("""
                Subject: =?utf-8?Q?=C3=A6ble?=
                 og =?iso-8859-1?Q?p=E6re?=
                X-Note: to
                X-Note: tre

                tekst
                """);

        assertThat(message.headers().fields())
                .containsExactly(
                        new Headers.Field("Subject", "æble og pære"),
                        new Headers.Field("X-Note", "to"),
                        new Headers.Field("X-Note", "tre"));
    }

    @Test
    void reads_every_copy_of_a_subject() {
        var message = read("""
                Subject: et
                Subject: to
                Thread-Topic: tre
                X-Original-Subject: fire

                tekst
                """);

        assertThat(texts(message, "subject")).containsExactly("et", "to");
        assertThat(texts(message, "header:Thread-Topic")).containsExactly("tre");
        assertThat(texts(message, "header:X-Original-Subject")).containsExactly("fire");
    }

    @Test
    void leaves_identifiers_and_routes_out_of_the_texts() {
        var message = read("""
                Received: from a.example by b.example id 0101901234
                Message-ID: <0101901234@kommune.example>
                DKIM-Signature: v=1; b=0101901234
                X-MS-Exchange-Organization-SCL: -1

                tekst
                """);

        assertThat(message.texts()).hasSize(1);
        assertThat(message.headers().messageId()).isEqualTo("<0101901234@kommune.example>");
    }

    @Test
    void tells_the_sender_s_words_from_the_quoted_mail_in_both_bodies() {
        var message = readFixture("reading-outlook-reply");

        assertThat(texts(message, "body"))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("Åse – vi mødes").doesNotContain("010190"));
        assertThat(texts(message, "body:html"))
                .first()
                .satisfies(body -> assertThat(body).contains("Åse – vi mødes").doesNotContain("Mit nummer"));
        assertThat(texts(message, "quoted"))
                .hasSize(2)
                .allSatisfy(quoted -> assertThat(quoted).contains("Mit nummer er 010190-1234."));
        assertThat(texts(message, "header:Thread-Topic")).containsExactly("Møde om sagen");
        assertThat(message.types()).containsExactly(MessageType.REPLY_WITH_QUOTE);
    }

    @Test
    void knows_a_swedish_attribution_and_gmail_s_quote() {
        var message = readFixture("reading-gmail-reply");

        assertThat(texts(message, "body")).containsExactly("Hej!\n\nPersonnumret är 811228-9874 och hör till Åsa.");
        assertThat(texts(message, "body:html").getFirst())
                .isEqualTo("Hej!\nPersonnumret är 811228-9874 och hör till Åsa.");
        assertThat(texts(message, "quoted"))
                .hasSize(2)
                .allSatisfy(
                        quoted -> assertThat(quoted).contains("skrev Åsa Ek").contains("Vilket nummer har hon?"));
        assertThat(message.subject()).isEqualTo("Re: Medlemskap i förbundet");
        assertThat(message.types()).containsExactly(MessageType.REPLY_WITH_QUOTE);
    }

    @Test
    void lists_the_addresses_all_recipients_can_see() {
        assertThat(readFixture("reading-gmail-reply").visibleRecipients())
                .containsExactly(
                        new Address("asa", "forbund.example"),
                        new Address("ring", "kund.example"),
                        new Address("per", "styrelse.example"),
                        new Address("par", "styrelse.example"));
    }

    @Test
    void reads_an_invitation() {
        var message = readFixture("reading-invitation");

        assertThat(texts(message, "calendar"))
                .contains(
                        "Samtale med Bo Ek, 010190-1234",
                        "Sygefravær drøftes\nMød ved indgang; ring 12345678",
                        "Rådhuset, lokale 2",
                        "mailto:karl@kommune.example",
                        "CN=\"Sø, Karl\"",
                        "mailto:bo@borger.example",
                        "Skjult 020290-1235")
                .noneMatch(text -> text.contains("0101901234567890"));
        assertThat(message.types()).containsExactly(MessageType.CALENDAR);
    }

    @Test
    void joins_a_number_broken_by_flowed_text() {
        var message = readFixture("reading-flowed");

        assertThat(texts(message, "body").getFirst())
                .startsWith("Nummeret er 010190-1234 og står delt over to linjer.");
        assertThat(texts(message, "quoted")).containsExactly("> Citeret tekst.");
    }

    @Test
    void joins_a_number_broken_by_quoted_printable() {
        var message = read("""
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Nummeret er 0101=
                90-1234.
                """);

        assertThat(texts(message, "body")).containsExactly("Nummeret er 010190-1234.");
    }

    @Test
    void reads_raw_headers_in_utf_8_and_latin_1() {
        assertThat(read("Subject: æble\n\nx\n").subject()).isEqualTo("æble");
        assertThat(readLatin("Subject: æble\n\nx\n").subject()).isEqualTo("æble");
    }

    @Test
    void tells_automatic_mail() {
        assertThat(read("Auto-Submitted: auto-replied (vacation)\n\nx\n").types())
                .containsExactly(MessageType.AUTOMATIC_REPLY);
        assertThat(read("X-Auto-Response-Suppress: All\n\nx\n").types()).containsExactly(MessageType.AUTOMATIC_REPLY);
        assertThat(read("Auto-Submitted: no\n\nx\n").types()).isEmpty();
        assertThat(read("X-MS-Exchange-ForwardingLoop: bo@kommune.example;1\n\nx\n")
                        .types())
                .containsExactly(MessageType.AUTOMATIC_FORWARD);
        assertThat(read("x-ms-mail-operation-type: Forward\n\nx\n").types())
                .containsExactly(MessageType.AUTOMATIC_FORWARD);
    }

    @Test
    void passes_on_that_line_ends_were_normalised() {
        var mail = Mails.received("Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.US_ASCII));
        var normalised = new ReceivedMail(mail.id(), mail.envelope(), mail.bytes(), mail.hop(), mail.at(), true);

        assertThat(new MimeReader().read(normalised))
                .isInstanceOfSatisfying(
                        Read.Understood.class,
                        read -> assertThat(read.message().types()).containsExactly(MessageType.NORMALISED));
    }
}
