package brevvagt.store.custody;

import brevvagt.store.audit.Pseudonyms;
import brevvagt.store.database.Database;
import brevvagt.store.keys.Keys;
import brevvagt.store.outbox.Outbox;
import brevvagt.store.work.WorkPlan;
import java.time.Clock;

/** What custody is built on, the same for all its parts. */
public record Shelf(Database database, Keys keys, Outbox outbox, WorkPlan plan, Node node) {
    /** Which node works here, and by which clock. */
    public record Node(String name, Clock clock) {}

    Pseudonyms pseudonyms() {
        return new Pseudonyms(keys.personKeys());
    }

    /** Where the bodies lie. */
    Bodies bodies() {
        return switch (database.dialect()) {
            case SQLITE -> new BodyFiles(database.directory());
            case POSTGRESQL -> new BodyChunks(database, clock());
        };
    }

    Clock clock() {
        return node.clock();
    }
}
