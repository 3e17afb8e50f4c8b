package brevvagt.store.custody;

import brevvagt.custody.RetrySchedule;
import brevvagt.message.MessageId;
import brevvagt.store.database.StoreFault;
import brevvagt.store.work.WorkKind;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;

/** Keeps custody in order: what is to be done is planned, and bodies that nobody waits for go. */
final class Upkeep {
    private final Shelf shelf;
    private final Bodies bodies;

    Upkeep(Shelf shelf) {
        this.shelf = shelf;
        this.bodies = shelf.bodies();
    }

    /**
     * Makes sure that everything is planned that is to be done. A time further away than the schedule knows is one of a
     * clock that was set back since, and becomes now. To be called at the start and after the clock was set.
     *
     * @param forward by how much the clock was set forward, which no mail has waited
     */
    void repairSchedule(RetrySchedule schedule, Duration forward) {
        var now = shelf.clock().instant();
        shelf.database().write(transaction -> {
            var recipients = new RecipientRows(transaction.handle());
            recipients.moveTries(forward, now);
            int pulled = recipients.pull(now.plus(schedule.longestPause()), now);
            new MailRows(transaction.handle())
                    .due()
                    .forEach(due -> shelf.plan()
                            .put(transaction, WorkKind.MAIL, due.mail().value(), due.at()));
            return pulled;
        });
    }

    /** Removes the body of a mail whose key is wiped: when that fails it is left to the tidying. */
    void forget(MessageId id) {
        try {
            bodies.delete(id);
        } catch (IOException | StoreFault _) {
            // see above
        }
    }

    /** Removes bodies of that age that no row names: their keys are wiped, or never were kept. */
    void tidy(Duration age) {
        var kept = shelf.database()
                .read(handle -> new MailRows(handle)
                        .all(true).stream().map(MailRows.MailRow::id).collect(Collectors.toSet()));
        try {
            bodies.tidy(shelf.clock().instant().minus(age), kept::contains);
        } catch (IOException fault) {
            throw new StoreFault("the bodies of mails in custody could not be tidied", fault);
        }
    }
}
