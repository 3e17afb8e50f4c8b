package brevvagt.store.custody;

import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.store.custody.RecipientRows.RecipientRow;
import brevvagt.store.database.StoreFault;
import brevvagt.store.sealing.DamagedMail;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Mail in custody as people look at it: what waits, for what, and what is in it. */
public final class Quarantine {
    private final Shelf shelf;
    private final Bodies bodies;
    private final Opening opening;

    public Quarantine(Shelf shelf) {
        this.shelf = shelf;
        this.bodies = shelf.bodies();
        this.opening = new Opening(shelf.keys());
    }

    /** All mails somebody waits for, the oldest first; needs no key. */
    public List<KeptSummary> open() {
        return list(true);
    }

    /** All mails that were ever in custody, the oldest first; needs no key. */
    public List<KeptSummary> all() {
        return list(false);
    }

    private List<KeptSummary> list(boolean openOnly) {
        return shelf.database().read(handle -> {
            var recipients = new RecipientRows(handle).ofAll(openOnly);
            return new MailRows(handle)
                    .all(openOnly).stream()
                            .map(mail -> summary(
                                    mail, recipients.getOrDefault(mail.id().value(), List.of())))
                            .toList();
        });
    }

    /** One mail as the list shows it. */
    public Optional<KeptSummary> find(MessageId id) {
        return shelf.database()
                .read(handle ->
                        new MailRows(handle).find(id).map(mail -> summary(mail, new RecipientRows(handle).of(id))));
    }

    private static KeptSummary summary(MailRows.MailRow mail, List<RecipientRow> recipients) {
        return new KeptSummary(
                mail.id(),
                mail.receivedAt(),
                mail.keptAt(),
                mail.size(),
                recipients.stream().map(RecipientRow::summary).toList());
    }

    /**
     * The mail without its content; empty when it never was here or nobody waits for it any more. Throws
     * {@link DamagedMail} when it cannot be opened.
     */
    public Optional<KeptMail> describe(MessageId id) {
        return shelf.database().read(handle -> {
            var recipients = new RecipientRows(handle).of(id); // first, as what is wiped is wiped together
            return new MailRows(handle)
                    .find(id)
                    .filter(mail -> !mail.isWiped())
                    .map(mail -> opening.mail(mail, recipients));
        });
    }

    /** The content of a mail somebody waits for; throws {@link DamagedMail} when it was changed. */
    public Optional<MailBytes> content(MessageId id) {
        return shelf.database()
                .read(handle -> new MailRows(handle).find(id))
                .filter(mail -> !mail.isWiped())
                .map(mail -> {
                    try {
                        return bodies.read(mail.size(), opening.key(mail));
                    } catch (IOException fault) {
                        throw new StoreFault("the body of " + id.value() + " cannot be read", fault);
                    }
                });
    }
}
