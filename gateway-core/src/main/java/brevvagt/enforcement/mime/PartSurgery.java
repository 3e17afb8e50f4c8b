package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Walks all entities of a message and lets an edit replace ranges of them, but never one a signature covers. */
final class PartSurgery {
    private PartSurgery() {}

    /** Looks at one entity and notes what to replace. */
    @FunctionalInterface
    interface Edit {
        /** Anything but NOTHING when the entity keeps the whole message from being used. */
        Surgery note(Entity entity, Splices splices) throws MessagingException;
    }

    /** Applies the edit to the body of the message. Nothing changes unless everything can. */
    static Surgery apply(MimeMessage message, Edit edit) throws MessagingException {
        var raw = RawBody.of(message);
        var splices = new Splices();
        for (var entity : Entity.of(message, raw).all().toList()) {
            int before = splices.count();
            var obstacle = edit.note(entity, splices);
            if (!obstacle.isDone()) {
                return obstacle;
            }
            if (entity.isSigned() && splices.count() > before) {
                return Surgery.SIGNED;
            }
        }
        if (splices.count() == 0) {
            return Surgery.NOTHING;
        }
        RawBody.replace(message, splices.apply(raw.array(), raw.from(), raw.to()));
        return Surgery.CONTENT;
    }
}
