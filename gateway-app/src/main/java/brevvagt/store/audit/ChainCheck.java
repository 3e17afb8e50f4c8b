package brevvagt.store.audit;

import brevvagt.store.audit.Verdict.Broken;
import brevvagt.store.audit.Verdict.Intact;
import brevvagt.store.database.Database;
import brevvagt.store.database.Dialect;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Checks the hash chains of a database, record by record; needs no key, so that anybody given a copy can do it. */
public final class ChainCheck {
    private final Database database;

    public ChainCheck(Database database) {
        this.database = database;
    }

    /** Follows each node's chain from its first record to its end. */
    public Verdict verify() {
        var noted = EndFile.all(database); // before the records, as the gateway may write meanwhile
        return database.read(handle -> verify(handle, noted));
    }

    private Verdict verify(Handle handle, Map<String, ChainLink> noted) {
        var anchored = Heads.anchored(handle);
        var nodes = new TreeSet<>(Heads.nodes(handle));
        boolean endKnown = database.dialect() == Dialect.SQLITE ? noted.keySet().containsAll(nodes) : !noted.isEmpty();
        nodes.addAll(noted.keySet());
        nodes.addAll(anchored.keySet());
        long events = 0;
        for (var node : nodes) {
            var chain =
                    new Chain(node, Optional.ofNullable(noted.get(node)), anchored.getOrDefault(node, new HashSet<>()));
            switch (chain.verify(handle)) {
                case Intact intact -> events += intact.events();
                case Broken broken -> {
                    return broken;
                }
            }
        }
        return new Intact(events, endKnown && !nodes.isEmpty());
    }

    private record Row(long seq, String json) {}

    /** One node's chain, and what must be in it. */
    private record Chain(String node, Optional<ChainLink> noted, Set<String> anchored) {
        Verdict verify(Handle handle) {
            var last = ChainLink.START;
            boolean endSeen = noted.isEmpty();
            try (var rows = handle.createQuery("SELECT seq, json FROM audit_event WHERE node = :node ORDER BY seq")
                    .bind("node", node)
                    .map((row, _) -> new Row(row.getLong("seq"), row.getString("json")))
                    .iterator()) {
                while (rows.hasNext()) {
                    var row = rows.next();
                    var flaw = last.flawOf(node, row.seq, row.json);
                    if (flaw.isPresent()) {
                        return flaw.get();
                    }
                    last = ChainLink.of(row.seq, row.json);
                    endSeen |= noted.isPresent() && noted.get().equals(last);
                    anchored.remove(last.hash());
                }
            }
            return endSeen ? anchorsSeen(last) : missed(noted.orElseThrow(), last.seq() + 1);
        }

        private Verdict anchorsSeen(ChainLink last) {
            return anchored.isEmpty()
                    ? new Intact(last.seq(), true)
                    : new Broken(node, last.seq() + 1, "and what came before it is not what an anchor says");
        }

        private Broken missed(ChainLink end, long next) {
            if (end.seq() < next) {
                return new Broken(node, end.seq(), "is not the one that was noted beside the database");
            }
            return new Broken(node, next, end.seq() == next ? "was cut off" : "to " + end.seq() + " were cut off");
        }
    }
}
