package brevvagt.message.mime;

import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Mails to read in tests, and what was read in them by the labels of their places. */
final class Mails {
    private Mails() {}

    static byte[] fixture(String name) {
        try (var file =
                Objects.requireNonNull(Mails.class.getResourceAsStream("/mails/" + name + "/message.eml"), name)) {
            return file.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static OutgoingMessage readFixture(String name) {
        return understood(fixture(name));
    }

    /** Reads a mail written with plain line feeds; characters beyond ASCII become UTF-8. */
    static OutgoingMessage read(String mail) {
        return understood(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a mail in which each character is one byte. */
    static OutgoingMessage readLatin(String mail) {
        return understood(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    static OutgoingMessage understood(byte[] mail) {
        return switch (new MimeReader().read(received(mail))) {
            case Read.Understood(var message) -> message;
            case Read.Hostile(var limit) -> throw new AssertionError("taken for hostile: " + limit);
        };
    }

    static ReceivedMail received(byte[] mail) {
        var envelope = new Envelope(new ReversePath.Null(), List.of(new Address("b", "test.example")), false, false);
        var hop = new InboundHop("192.0.2.1", "client.example", InboundHop.NO_TLS, InboundHop.NO_TLS);
        return new ReceivedMail(MessageId.random(), envelope, MailBytes.wrap(mail), hop, Instant.EPOCH, false);
    }

    /** The texts at a place, in their order. */
    static List<String> texts(OutgoingMessage message, String label) {
        return message.texts()
                .filter(text -> text.place().label().equals(label))
                .map(text -> text.content().replace("\r\n", "\n").strip())
                .toList();
    }

    /** The labels and causes of all that was not read. */
    static List<String> unread(OutgoingMessage message) {
        return message.unread()
                .map(part -> part.place().label() + " " + part.cause())
                .toList();
    }

    static String allText(OutgoingMessage message) {
        return String.join("\n", message.texts().map(Part.Text::content).toList());
    }
}
