package brevvagt.store.audit;

import brevvagt.store.database.Database;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Checks the hash chain of a database, record by record; needs no key, so that anybody given a copy can do it. */
public final class ChainCheck {
    private final Database database;

    public ChainCheck(Database database) {
        this.database = database;
    }

    /** Follows the chain from its first record to its end. */
    public Verdict verify() {
        var noted = EndFile.read(database.directory()); // before the records, as the gateway may write meanwhile
        return database.read(handle -> verify(handle, noted));
    }

    private record Row(long seq, String json) {}

    private static Verdict verify(Handle handle, Optional<ChainLink> noted) {
        var last = ChainLink.START;
        boolean endSeen = noted.isEmpty();
        try (var rows = handle.createQuery("SELECT seq, json FROM audit_event ORDER BY seq")
                .map((row, _) -> new Row(row.getLong("seq"), row.getString("json")))
                .iterator()) {
            while (rows.hasNext()) {
                var row = rows.next();
                var flaw = last.flawOf(row.seq, row.json);
                if (flaw.isPresent()) {
                    return flaw.get();
                }
                last = ChainLink.of(row.seq, row.json);
                endSeen |= noted.isPresent() && noted.get().equals(last);
            }
        }
        return endSeen
                ? new Verdict.Intact(last.seq(), noted.isPresent())
                : missed(noted.orElseThrow(), last.seq() + 1);
    }

    private static Verdict.Broken missed(ChainLink end, long next) {
        return end.seq() < next
                ? new Verdict.Broken(end.seq(), "is not the one that was noted beside the database")
                : new Verdict.Broken(next, end.seq() == next ? "was cut off" : "to " + end.seq() + " were cut off");
    }
}
