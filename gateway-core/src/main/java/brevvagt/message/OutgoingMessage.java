package brevvagt.message;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One outgoing mail as read: everything the detectors and rules look at.
 *
 * @param visibleRecipients the addresses every recipient can see, of To and Cc
 */
public record OutgoingMessage(
        MessageId id,
        Envelope envelope,
        Headers headers,
        List<Address> visibleRecipients,
        List<Part> parts,
        Set<MessageType> types) {
    public OutgoingMessage {
        visibleRecipients = List.copyOf(visibleRecipients);
        parts = List.copyOf(parts);
        types = Set.copyOf(types);
    }

    /** The decoded subject, or an empty text. */
    public String subject() {
        return headers.first("Subject").orElse("");
    }

    /** All texts, also those of attached mails: the subject, bodies, file names, calendar items. */
    public Stream<Part.Text> texts() {
        return parts.stream()
                .flatMap(Part::withNested)
                .filter(Part.Text.class::isInstance)
                .map(Part.Text.class::cast);
    }

    /** All parts that could not be read, also within attached mails. */
    public Stream<Part.Opaque> unread() {
        return parts.stream()
                .flatMap(Part::withNested)
                .filter(Part.Opaque.class::isInstance)
                .map(Part.Opaque.class::cast);
    }

    @Override
    public String toString() {
        return "message " + id.value();
    }
}
