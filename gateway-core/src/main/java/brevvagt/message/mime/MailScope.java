package brevvagt.message.mime;

import brevvagt.message.MessageType;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the parts of one mail, be it the outgoing one or one attached to it, each with its full place. */
final class MailScope {
    private final Optional<Outer> outer;
    private final Set<MessageType> types;
    private final List<Part> parts;
    private int attachments;

    private record Outer(MailScope scope, Place.Attachment attachment) {}

    private MailScope(Optional<Outer> outer, Set<MessageType> types, List<Part> parts) {
        this.outer = outer;
        this.types = types;
        this.parts = parts;
    }

    /** The outgoing mail itself; what kind it is, also by its attached mails, gathers in {@code types}. */
    static MailScope outgoing(Set<MessageType> types) {
        return new MailScope(Optional.empty(), types, new ArrayList<>());
    }

    /** The mail attached to this one. */
    MailScope attached(Place.Attachment attachment) {
        return new MailScope(Optional.of(new Outer(this, attachment)), types, new ArrayList<>());
    }

    /** The files inside an attachment of this mail: no mail of its own, so its parts are this one's. */
    MailScope inside(Place.Attachment attachment) {
        return new MailScope(Optional.of(new Outer(this, attachment)), types, parts);
    }

    boolean isOutgoing() {
        return outer.isEmpty();
    }

    List<Part> parts() {
        return parts;
    }

    /** The next attachment's place, counted from 1 within this mail. */
    Place.Attachment nextAttachment(String name) {
        attachments++;
        return new Place.Attachment(name, attachments);
    }

    void text(Place place, String content) {
        if (!content.isBlank()) {
            parts.add(new Part.Text(full(place), content));
        }
    }

    void opaque(Place place, Part.Cause cause) {
        parts.add(new Part.Opaque(full(place), cause));
    }

    void nested(Place.Attachment place, MailScope mail) {
        parts.add(new Part.Nested(place, mail.parts));
    }

    void is(MessageType type) {
        types.add(type);
    }

    /** Notes what is true of the outgoing mail only: a signature or a quote in an attached mail is not its own. */
    void isItself(MessageType type) {
        if (isOutgoing()) {
            types.add(type);
        }
    }

    private Place full(Place place) {
        return outer.map(it -> it.scope.full(new Place.Inside(it.attachment, place)))
                .orElse(place);
    }
}
