package brevvagt.store.outbox;

import brevvagt.store.outbox.OutboxRows.Row;
import java.util.List;

/** Notices that are sealed already, so that a transaction only has to write them. */
public final class SealedNotices {
    private final List<Row> rows;

    SealedNotices(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    List<Row> rows() {
        return rows;
    }
}
