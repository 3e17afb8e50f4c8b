package brevvagt.operations.metrics;

import brevvagt.audit.AuditLog;
import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.delivery.Outcome;
import java.util.Collection;

/** What became of recipients, and what was put on record. */
public final class OutcomeMetrics {
    private final Counts recipients = new Counts("brevvagt.recipients", "Recipients by what became of them", "outcome");
    private final Counts events = new Counts("brevvagt.audit.events", "Events put on record", "event");

    /** Shows them among the others. */
    public void addTo(Metrics metrics) {
        metrics.add(recipients);
        metrics.add(events);
    }

    /** A record that counts what it is given once it is durable. */
    public AuditLog counting(AuditLog record) {
        return event -> {
            record.append(event);
            count(event);
        };
    }

    /** Counts an event that was made durable elsewhere. */
    public void count(Event event) {
        events.add(event.getClass().getSimpleName());
        if (event instanceof Event.OutcomeKnown(var _, var fates)) {
            count(fates.values());
        }
    }

    private void count(Collection<Fate> fates) {
        fates.forEach(fate -> recipients.add(outcome(fate)));
    }

    private static String outcome(Fate fate) {
        return switch (fate) {
            case Fate.Sent(var outcome) -> outcome(outcome);
            case Fate.Held _ -> "held";
            case Fate.Refused _ -> "refused";
            case Fate.Queued _ -> "queued";
        };
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> "delivered";
            case Outcome.Relayed _ -> "relayed";
            case Outcome.Deferred _ -> "deferred";
            case Outcome.Rejected _, Outcome.TlsTooWeak _ -> "failed";
            case Outcome.InDoubt _ -> "in_doubt";
        };
    }
}
