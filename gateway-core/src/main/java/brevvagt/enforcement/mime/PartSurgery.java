package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Walks all entities of a message and lets an edit replace ranges of them, but never one a signature covers. */
final class PartSurgery {
    private PartSurgery() {}

    /** Looks at one entity and notes what to replace. */
    @FunctionalInterface
    interface Edit {
        /** {@code false} when the entity cannot be read and so may hold what it should not. */
        boolean note(Entity entity, Splices splices) throws MessagingException;
    }

    /** Applies the edit to the body of the message. Nothing changes unless everything can. */
    static Surgery apply(MimeMessage message, Edit edit) throws MessagingException {
        var raw = RawBody.of(message);
        var splices = new Splices();
        for (var entity : Entity.of(message, raw).all().toList()) {
            int before = splices.count();
            if (!edit.note(entity, splices)) {
                return Surgery.UNREADABLE;
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
