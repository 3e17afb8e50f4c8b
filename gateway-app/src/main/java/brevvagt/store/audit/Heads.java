package brevvagt.store.audit;

import brevvagt.store.json.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The ends of all chains, as they are and as the newest anchor of each node says they were. */
final class Heads {
    /** Jumps from name to name, as a DISTINCT would read the whole index. */
    private static final String NODES = """
            WITH RECURSIVE name (node) AS (
                SELECT min(node) FROM audit_event
                UNION ALL
                SELECT (SELECT min(node) FROM audit_event WHERE node > name.node) FROM name WHERE name.node IS NOT NULL)
            SELECT node FROM name WHERE node IS NOT NULL""";

    private Heads() {}

    /** The nodes that have ever written. */
    static List<String> nodes(Handle handle) {
        return handle.createQuery(NODES).mapTo(String.class).list();
    }

    /** The hash of each node's last record. */
    static Map<String, String> now(Handle handle) {
        var heads = new TreeMap<String, String>();
        for (var node : nodes(handle)) {
            handle.createQuery("SELECT json FROM audit_event WHERE node = :node ORDER BY seq DESC LIMIT 1")
                    .bind("node", node)
                    .mapTo(String.class)
                    .findOne()
                    .ifPresent(json -> heads.put(node, ChainLink.of(0, json).hash()));
        }
        return heads;
    }

    /** The hashes that must be in each node's chain, as they were its end once. */
    static Map<String, Set<String>> anchored(Handle handle) {
        Map<String, Set<String>> anchored = new HashMap<>();
        for (var node : nodes(handle)) {
            handle.createQuery("SELECT json FROM audit_event WHERE node = :node AND event = 'ANCHOR'"
                            + " ORDER BY seq DESC LIMIT 1")
                    .bind("node", node)
                    .mapTo(String.class)
                    .findOne()
                    .ifPresent(json -> Json.read(json)
                            .path("heads")
                            .properties()
                            .forEach(head -> anchored.computeIfAbsent(head.getKey(), _ -> new HashSet<>())
                                    .add(head.getValue().asText())));
        }
        return anchored;
    }
}
