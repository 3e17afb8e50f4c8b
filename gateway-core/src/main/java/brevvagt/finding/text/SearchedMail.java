package brevvagt.finding.text;

import brevvagt.message.Address;
import brevvagt.message.MessageType;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import java.util.List;
import java.util.Optional;

/** A mail on its way through the detectors: all its texts as documents, and what of its envelope bears on their meaning. */
public final class SearchedMail {
    private final List<Document> documents;
    private final Optional<Address> sender;
    private final List<Address> visibleRecipients;
    private final boolean locked;

    private SearchedMail(
            List<Part.Text> texts, Optional<Address> sender, List<Address> visibleRecipients, boolean locked) {
        this.documents = texts.stream().map(text -> new Document(this, text)).toList();
        this.sender = sender;
        this.visibleRecipients = List.copyOf(visibleRecipients);
        this.locked = locked;
    }

    /** The mail as read. */
    public static SearchedMail of(OutgoingMessage message) {
        return new SearchedMail(
                message.texts().toList(),
                message.envelope().sender().address(),
                message.visibleRecipients(),
                isLocked(message));
    }

    private static boolean isLocked(OutgoingMessage message) {
        return message.types().contains(MessageType.ENCRYPTED_ATTACHMENT)
                || message.unread().anyMatch(part -> part.cause() == Part.Cause.ENCRYPTED);
    }

    /** Texts without an envelope, for tests and examples. */
    public static SearchedMail of(List<Part.Text> texts) {
        return new SearchedMail(texts, Optional.empty(), List.of(), false);
    }

    /** All its texts in their order. */
    public List<Document> documents() {
        return documents;
    }

    /** Who sends it, unless it is an automatic mail. */
    public Optional<Address> sender() {
        return sender;
    }

    /** Whether something in it opens with a password, which must not stand in the same mail (VF-6, JAM-9). */
    public boolean isLocked() {
        return locked;
    }

    /** The addresses everybody can see. */
    public List<Address> visibleRecipients() {
        return visibleRecipients;
    }
}
