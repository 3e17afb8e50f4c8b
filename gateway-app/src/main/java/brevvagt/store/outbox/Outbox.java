package brevvagt.store.outbox;

import brevvagt.custody.Notice;
import brevvagt.message.MessageId;
import brevvagt.store.audit.Pseudonyms;
import brevvagt.store.database.Transaction;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.keys.Keys;
import brevvagt.store.outbox.OutboxRows.Row;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.sealing.DataKey;
import brevvagt.store.work.WorkKind;
import brevvagt.store.work.WorkPlan;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where notices wait to be sent, each sealed under a key of its own. They become durable in the transaction of those who
 * know why they are needed. Safe for many threads.
 */
public final class Outbox {
    /** What a letter is sealed for; the notice's id goes with it, so that no letter passes for another. */
    private static final String PART = "notice ";

    private final Keys keys;
    private final Pseudonyms pseudonyms;
    private final WorkPlan plan;
    private final Clock clock;

    public Outbox(Keys keys, WorkPlan plan, Clock clock) {
        this.keys = keys;
        this.pseudonyms = new Pseudonyms(keys.personKeys());
        this.plan = plan;
        this.clock = clock;
    }

    /** Seals notices, on the thread of the caller, so that the one that writes need not. */
    public SealedNotices prepare(List<Notice> notices) {
        return new SealedNotices(notices.stream().map(this::seal).toList());
    }

    /**
     * Puts notices into the outbox together with the rest of the transaction.
     *
     * @param notBefore when they may be sent
     */
    public void put(Transaction transaction, SealedNotices notices, Instant notBefore) {
        var rows = new OutboxRows(transaction.handle());
        for (var row : notices.rows()) {
            rows.insert(row, notBefore);
            plan.put(transaction, WorkKind.NOTICE, row.id(), notBefore);
        }
    }

    /**
     * Puts notices into the place of those about the same mails of kind STOPPED or TIP that are not sent yet; no notices
     * replace nothing. For a mail that is still on its way, whose sender hears of it once.
     *
     * @param notBefore later than now when a better one may still take their place
     */
    public void replace(Transaction transaction, SealedNotices notices, Instant notBefore) {
        var rows = new OutboxRows(transaction.handle());
        notices.rows().stream()
                .map(Row::mail)
                .distinct()
                .forEach(mail -> remove(transaction, rows.replaceableAbout(mail)));
        put(transaction, notices, notBefore);
    }

    /** Takes back what is not sent yet about a mail. */
    public void withdraw(Transaction transaction, MessageId mail) {
        remove(transaction, new OutboxRows(transaction.handle()).waitingAbout(mail));
    }

    /** What a row holds; empty when it was changed or is damaged. Throws {@link InvalidKeys} when its key is not here. */
    Optional<Opened> open(Row row) {
        try {
            var about = new MessageId(row.mail());
            var key = DataKey.unwrap(about, row.wrappedKey(), keys.master(row.keyId()));
            return Letter.parse(key.openBytes(row.sealed(), PART + row.id())).map(letter -> new Opened(about, letter));
        } catch (DamagedMail | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A notice that can be sent. */
    record Opened(MessageId about, Letter letter) {}

    private void remove(Transaction transaction, List<String> ids) {
        var rows = new OutboxRows(transaction.handle());
        for (var id : ids) {
            rows.delete(id);
            plan.remove(transaction, WorkKind.NOTICE, id);
        }
    }

    private Row seal(Notice notice) {
        var id = UUID.randomUUID().toString();
        var key = DataKey.random(notice.about());
        var master = keys.master(); // asked once, as another may be made meanwhile
        return new Row(
                id,
                notice.about().value(),
                notice.kind().name(),
                pseudonyms.address(notice.to()),
                OutboxState.WAITING.name(),
                clock.instant(),
                0,
                Instant.EPOCH,
                master.id(),
                key.wrap(master),
                key.seal(Letter.of(notice).plain(), PART + id));
    }
}
