package brevvagt.store.audit;

import brevvagt.store.audit.Verdict.Broken;
import brevvagt.store.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last event of the chain, and how the next one is joined to it. A record begins with its number and ends with the
 * hash of the one before and its own: the SHA-256 of the record as it is written, without its member {@code hash}.
 */
record ChainLink(long seq, String hash) {
    /** What the first event is joined to. */
    static final ChainLink START = new ChainLink(0, "sha256:" + "0".repeat(64));

    private static final String HASH = ",\"hash\":\"";

    /** An event's record and the chain's new end. */
    record Joined(String json, ChainLink end) {}

    /** Joins the next event, given as an object, to the chain. */
    Joined join(String event) {
        long next = seq + 1;
        var open = "{\"seq\":" + next + "," + event.substring(1, event.length() - 1) + ",\"prev\":\"" + hash + "\"";
        var end = new ChainLink(next, sha256(open + "}"));
        return new Joined(open + HASH + end.hash + "\"}", end);
    }

    /** What is wrong with the record that comes next in the node's chain, or nothing. */
    Optional<Broken> flawOf(String node, long number, String json) {
        if (number != seq + 1) {
            long last = number - 1;
            return broken(node, seq + 1, last == seq + 1 ? "is missing" : "to " + last + " are missing");
        }
        int cut = json.lastIndexOf(HASH);
        if (cut < 0 || !json.startsWith("{\"seq\":" + number + ",\"node\":" + Json.quoted(node) + ",")) {
            return broken(node, number, "is not the record that was written there");
        }
        var open = json.substring(0, cut);
        if (!json.equals(open + HASH + sha256(open + "}") + "\"}")) {
            return broken(node, number, "was changed");
        }
        return open.endsWith(",\"prev\":\"" + hash + "\"")
                ? Optional.empty()
                : broken(node, number, "does not follow the record before it");
    }

    private static Optional<Broken> broken(String node, long number, String what) {
        return Optional.of(new Broken(node, number, what));
    }

    /** The link of a record that is known to be sound, or of one that was written by this chain. */
    static ChainLink of(long seq, String json) {
        int cut = json.lastIndexOf(HASH);
        return new ChainLink(seq, cut < 0 ? "" : json.substring(cut + HASH.length(), json.length() - 2));
    }

    private static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
