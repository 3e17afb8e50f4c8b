package brevvagt.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.extractor.WorkerSettings;
import brevvagt.extractor.Workers;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part.Cause;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.attachment.AttachmentReader;
import brevvagt.message.attachment.Extract;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.Read;
import brevvagt.message.mime.ReadingLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The attachments of a mail")
class WorkerAttachmentsTest {
    private static final Path ROOT = Path.of(System.getProperty("brevvagt.root", ".."));
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void are_read_with_everything_inside_them_at_its_place() throws IOException {
        var message = read(WorkerAttachments.onDemand(WorkerSettings.defaults()), "pakke.zip");

        assertThat(text(message, "attachment:pakke.zip!liste.csv")).contains("Åse Sø;010190-4001");
        assertThat(text(message, "attachment:pakke.zip!latin.txt")).contains("Grød til Åse 010190-4002");
        assertThat(text(message, "attachment:pakke.zip!side.html")).contains("010190-4003");
        assertThat(text(message, "attachment:pakke.zip!brev.eml!subject")).contains("010190-4004");
        assertThat(text(message, "attachment:pakke.zip!brev.eml!body")).contains("010190-4005");
        assertThat(text(message, "attachment:pakke.zip!kort.vcf")).contains("010190-4006");
        assertThat(text(message, "attachment:pakke.zip!calendar")).contains("010190-4007");
        assertThat(text(message, "attachment:pakke.zip!data.xml")).contains("010190-4008");
        assertThat(text(message, "attachment:pakke.zip!indre.zip!liste.xlsx")).contains("010190-2001");
        assertThat(text(message, "attachment:pakke.zip!indre.zip!brev.eml!subject"))
                .contains("010190-4004");
        assertThat(text(message, "attachment:pakke.zip!winmail.dat!body")).contains("010190-9002", "010190-9003");
        assertThat(text(message, "attachment:pakke.zip!winmail.dat!bilag.txt")).contains("010190-9004");
        assertThat(text(message, "attachment:pakke.zip!filename:indre.zip")).isEqualTo("indre.zip");
        assertThat(message.unread()).isEmpty();
    }

    @Test
    void are_not_read_again_when_the_mail_leaves() throws IOException {
        var reader = WorkerAttachments.onDemand(WorkerSettings.defaults());
        var first = reader.read("a.docx", bytes("med-logo.docx"), LONG);
        assertThat(reader.read("b.docx", bytes("med-logo.docx"), LONG)).isSameAs(first);
        assertThat(reader.read("b.docx", bytes("skriv.odt"), LONG)).isNotSameAs(first);
    }

    @Test
    void are_asked_for_again_when_a_worker_died() {
        try (var dying = new Workers(List.of("false"), WorkerSettings.defaults());
                var reader = new WorkerAttachments(dying, WorkerSettings.defaults())) {
            var first = reader.read("a.docx", new byte[] {1}, LONG);
            assertThat(first).containsExactly(new Extract.Unread(List.of(), Cause.CORRUPT));
            assertThat(reader.read("a.docx", new byte[] {1}, LONG)).isNotSameAs(first);
        }
    }

    @Test
    void are_asked_for_again_when_they_took_too_long() {
        try (var hanging = new Workers(List.of("sleep", "60"), WorkerSettings.defaults());
                var reader = new WorkerAttachments(hanging, WorkerSettings.defaults())) {
            var first = reader.read("a.docx", new byte[] {1}, Duration.ofMillis(50));
            assertThat(reader.read("a.docx", new byte[] {1}, Duration.ofMillis(50)))
                    .isNotSameAs(first);
        }
    }

    @Test
    void are_remembered_within_bounds() {
        var recent = new Recent();
        for (int i = 0; i < 60; i++) {
            recent.keep("hash" + i, List.of(new Extract.Content(List.of(), "x".repeat(1_000_000))));
        }
        assertThat(recent.find("hash0")).isEmpty();
        assertThat(recent.find("hash59")).isPresent();
    }

    private static OutgoingMessage read(AttachmentReader reader, String file) throws IOException {
        var content = bytes(file);
        var mail = "Content-Type: application/zip; name=" + file
                + "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content);
        var envelope = new Envelope(new ReversePath.Null(), List.of(), true, true);
        var hop = new InboundHop("", "", InboundHop.NO_TLS, InboundHop.NO_TLS);
        var bytes = MailBytes.wrap(mail.getBytes(StandardCharsets.US_ASCII));
        var read = new MimeReader(ReadingLimits.defaults(), reader)
                .read(new ReceivedMail(MessageId.random(), envelope, bytes, hop, Instant.EPOCH, false));
        return ((Read.Understood) read).message();
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(ROOT.resolve("src-test-fixtures/files").resolve(file));
    }

    private static String text(OutgoingMessage message, String label) {
        return message.texts()
                .filter(text -> text.place().label().equals(label))
                .map(text -> text.content())
                .collect(Collectors.joining("\n"));
    }
}
