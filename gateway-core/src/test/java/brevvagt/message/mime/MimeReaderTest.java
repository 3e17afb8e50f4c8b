package brevvagt.message.mime;

import static brevvagt.message.mime.Mails.allText;
import static brevvagt.message.mime.Mails.read;
import static brevvagt.message.mime.Mails.readFixture;
import static brevvagt.message.mime.Mails.readLatin;
import static brevvagt.message.mime.Mails.texts;
import static brevvagt.message.mime.Mails.unread;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.Address;
import brevvagt.message.Headers;
import brevvagt.message.MessageType;
import brevvagt.message.Part;
import brevvagt.message.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    void reads_text_attachments_under_any_type_and_charset() {
        var message = readFixture("reading-attachments");

        assertThat(texts(message, "attachment:liste.csv").getFirst()).contains("Åse Sø;020290-1235");
        assertThat(texts(message, "attachment:Årsliste 010190-1234.csv").getFirst())
                .contains("Åse Sø;020290-1235");
    }

    @Test
    void reads_the_names_of_all_attachments_whatever_their_encoding() {
        var message = readFixture("reading-attachments");

        assertThat(message.texts().map(text -> text.place().label()).filter(label -> label.startsWith("filename:")))
                .containsExactly(
                        "filename:logo.png",
                        "filename:liste.csv",
                        "filename:Årsliste 010190-1234.csv",
                        "filename:Løn 2026.xlsx",
                        "filename:scan.jpg",
                        "filename:videresendt.eml",
                        "filename:winmail.dat");
    }

    @Test
    void says_what_it_cannot_read_but_not_of_a_small_logo() {
        assertThat(unread(readFixture("reading-attachments")))
                .containsExactly(
                        "attachment:Løn 2026.xlsx NOT_YET_READABLE",
                        "attachment:scan.jpg IMAGE",
                        "attachment:winmail.dat NOT_YET_READABLE");
    }

    @Test
    void reads_attached_mails_also_in_base64_with_places_within_them() {
        var message = readFixture("reading-attachments");

        for (var outer : new String[] {"attachment:videresendt.eml", "attachment:mail.eml"}) {
            assertThat(texts(message, outer + "!subject")).containsExactly("Indre emne 010190-1234");
            assertThat(texts(message, outer + "!body")).containsExactly("Indre brødtekst.");
            assertThat(texts(message, outer + "!note.txt")).containsExactly("Indre note.");
            assertThat(texts(message, outer + "!filename:note.txt")).containsExactly("note.txt");
            assertThat(texts(message, outer + "!recipients")).containsExactly("Per <per@indre.example>");
        }
        assertThat(message.parts()).filteredOn(Part.Nested.class::isInstance).hasSize(2);
        assertThat(message.subject()).isEqualTo("Bilag");
    }

    @Test
    void numbers_the_attachments_so_that_the_audit_record_need_not_name_them() {
        assertThat(readFixture("reading-attachments")
                        .unread()
                        .map(part -> part.place().auditLabel()))
                .containsExactly("attachment[4].xlsx", "attachment[5].jpg", "attachment[8].dat");
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
    void knows_a_detached_signature_and_does_not_call_it_unread() {
        var message = readFixture("reading-smime-signed");

        assertThat(texts(message, "body")).contains("Hemmelig besked 010190-1234");
        assertThat(unread(message)).isEmpty();
        assertThat(message.types()).containsExactly(MessageType.SIGNED);
    }

    @Test
    void tells_a_signed_from_an_encrypted_smime_mail_by_its_content() {
        var signed = readFixture("reading-smime-opaque-signed");
        assertThat(signed.types()).containsExactly(MessageType.SIGNED);
        assertThat(texts(signed, "body")).containsExactly("Hemmelig besked 010190-1234");
        assertThat(unread(signed)).isEmpty();
        var encrypted = readFixture("reading-smime-encrypted");
        assertThat(encrypted.types()).containsExactly(MessageType.ENCRYPTED);
        assertThat(unread(encrypted)).containsExactly("attachment:smime.p7m ENCRYPTED");
    }

    @Test
    void knows_an_encrypted_pgp_mail_in_both_forms() {
        assertThat(readFixture("reading-pgp-mime").types()).containsExactly(MessageType.ENCRYPTED);
        assertThat(unread(readFixture("reading-pgp-mime"))).containsExactly("attachment:encrypted.asc ENCRYPTED");
        assertThat(readFixture("reading-pgp-inline").types()).containsExactly(MessageType.ENCRYPTED);
        assertThat(unread(readFixture("reading-pgp-inline"))).containsExactly("body ENCRYPTED");
    }

    @Test
    void knows_a_zip_with_a_password_from_one_without() {
        var message = readFixture("reading-locked-zip");

        assertThat(unread(message))
                .containsExactly("attachment:laast.zip ENCRYPTED", "attachment:aaben.zip NOT_YET_READABLE");
        assertThat(message.types()).containsExactly(MessageType.ENCRYPTED_ATTACHMENT);
    }

    @Test
    void does_not_call_a_mail_encrypted_for_a_pgp_block_amid_plain_words() {
        var message = read("""
                Subject: x

                Hun hedder Bo Ek.
                -----BEGIN PGP MESSAGE-----
                abc
                -----END PGP MESSAGE-----
                """);

        assertThat(message.types()).containsExactly(MessageType.ENCRYPTED_ATTACHMENT);
        assertThat(allText(message)).contains("Hun hedder Bo Ek.");
    }

    @Test
    void knows_a_mail_under_rights_management() {
        var message = read("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Aabn vedlagte.
                --b
                Content-Type: application/x-microsoft-rpmsg-message; name=message.rpmsg

                x
                --b--
                """);

        assertThat(message.types()).containsExactly(MessageType.ENCRYPTED);
        assertThat(unread(message)).containsExactly("attachment:message.rpmsg ENCRYPTED");
    }

    @Test
    void keeps_lines_of_a_header_that_are_no_fields() {
        var message = read("""
                Subject: x
                Nummeret er 010190-1234
                To: bo@borger.example

                tekst
                """);

        assertThat(texts(message, "header:unknown")).containsExactly("Nummeret er 010190-1234");
        assertThat(message.visibleRecipients()).hasSize(1);
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void keeps_text_before_between_and_after_the_parts() {
        var message = read("""
                Content-Type: multipart/mixed; boundary=b

                før 010190-1234
                --b skjult 020290-1235

                del
                --b-- efter 030390-1236
                efter alt 040490-1237
                """);

        assertThat(allText(message)).contains("010190-1234", "020290-1235", "030390-1236", "040490-1237", "del");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void says_nothing_of_the_usual_preamble() {
        var message = readFixture("reading-attachments");

        assertThat(allText(message)).doesNotContain("multi-part message");
    }

    @Test
    void reads_a_multipart_without_boundary_as_text() {
        var message = read("""
                Content-Type: multipart/mixed

                --b

                Nummeret er 010190-1234
                """);

        assertThat(texts(message, "body").getFirst()).contains("Nummeret er 010190-1234");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void reads_what_an_encoded_multipart_hides() {
        var message = read("""
                Content-Type: multipart/mixed; boundary=b
                Content-Transfer-Encoding: base64

                LS1iDQpDb250ZW50LVR5cGU6IHRleHQvcGxhaW4NCg0KTnVtbWVyZXQgZXIgMDEwMTkwLTEyMzQN
                Ci0tYi0tDQo=
                """);

        assertThat(texts(message, "body")).containsExactly("Nummeret er 010190-1234");
        assertThat(message.types()).contains(MessageType.MALFORMED);
    }

    @Test
    void follows_the_content_type_that_reveals_more_of_two() {
        var message = read("""
                Content-Type: application/octet-stream
                Content-Type: text/plain

                Nummeret er 010190-1234
                """);

        assertThat(texts(message, "body")).containsExactly("Nummeret er 010190-1234");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void reads_a_cut_base64_as_far_as_it_goes() {
        var message = read("""
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                TnVtbWVyZXQgZXIgMDEwMTkwLTEyMz
                """);

        assertThat(texts(message, "body").getFirst()).startsWith("Nummeret er 010190-12");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void reads_text_that_claims_an_encoding_it_does_not_have() {
        var message = read("""
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                Nummeret er 010190-1234.
                """);

        assertThat(allText(message)).contains("Nummeret er 010190-1234.");
    }

    @Test
    void reads_text_under_an_unknown_transfer_encoding() {
        var message = read("""
                Content-Type: text/plain
                Content-Transfer-Encoding: x-secret

                Nummeret er 010190-1234.
                """);

        assertThat(texts(message, "body")).containsExactly("Nummeret er 010190-1234.");
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void says_that_it_does_not_know_a_charset_and_still_reads_the_digits() {
        for (var charset : new String[] {"utf-7", "x-unknown", "ebcdic-dk-no"}) {
            var message = read("Content-Type: text/plain; charset=" + charset + "\n\nNummeret er 010190-1234.\n");

            assertThat(unread(message)).containsExactly("body UNKNOWN_CHARSET");
            assertThat(texts(message, "body")).containsExactly("Nummeret er 010190-1234.");
        }
    }

    @Test
    void reads_raw_headers_in_utf_8_and_latin_1() {
        assertThat(read("Subject: æble\n\nx\n").subject()).isEqualTo("æble");
        assertThat(readLatin("Subject: æble\n\nx\n").subject()).isEqualTo("æble");
    }

    @Test
    void takes_text_without_any_header_for_a_body() {
        var lines = "Nummeret er 010190-1234 og mere\n".repeat(2_000);

        var message = read(lines);

        assertThat(texts(message, "body")).containsExactly(lines.strip());
        assertThat(message.types()).containsExactly(MessageType.MALFORMED);
    }

    @Test
    void reads_a_mail_as_it_lies_in_an_mbox_file() {
        var message = read("From a@b.example Mon Jan  5 10:00:00 2026\nSubject: Hej\n\ntekst\n");

        assertThat(message.subject()).isEqualTo("Hej");
        assertThat(texts(message, "body")).containsExactly("tekst");
    }

    @Test
    void reads_an_empty_mail() {
        assertThat(Mails.understood(new byte[0]).parts()).isEmpty();
    }

    @Test
    void does_not_let_nul_bytes_tear_a_number_apart() {
        assertThat(texts(
                        readLatin("Subject: x\n\nNummeret er 0101\0009\0000-1234 og en helt almindelig tekst\n"),
                        "body"))
                .containsExactly("Nummeret er 010190-1234 og en helt almindelig tekst");
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

    @Test
    void reads_a_text_beyond_the_limit_as_far_as_it_may_and_says_so() {
        var limits = new ReadingLimits(30, 1_000, 256, 200_000, 1_000, 1_000, 1_500);
        var mail = "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nførst 010190-1234 %s\n--b\n\nsidst 020290-1235 %s\n--b--\n"
                        .formatted("x".repeat(2_000), "y".repeat(2_000));
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

        var read = new MimeReader(limits).read(Mails.received(bytes));

        assertThat(read).isInstanceOfSatisfying(Read.Understood.class, understood -> {
            assertThat(allText(understood.message())).contains("010190-1234", "020290-1235");
            assertThat(unread(understood.message())).containsExactly("body TOO_BIG", "body TOO_BIG");
        });
    }

    @Test
    void leaves_a_big_attachment_undecoded_in_little_memory() {
        var head = """
                Content-Type: multipart/mixed; boundary=b

                --b

                Hej
                --b
                Content-Type: application/pdf; name=stor.pdf
                Content-Transfer-Encoding: base64

                """.replace("\n", "\r\n");
        var mail = new byte[20_000_000];
        Arrays.fill(mail, (byte) 'A');
        for (int i = 77; i < mail.length; i += 78) {
            mail[i - 1] = '\r';
            mail[i] = '\n';
        }
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, mail, 0, head.length());
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        Mails.understood(mail);
        long before = threads.getCurrentThreadAllocatedBytes();

        var message = Mails.understood(mail);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(3_000_000);
        assertThat(unread(message)).containsExactly("attachment:stor.pdf NOT_YET_READABLE");
    }
}
