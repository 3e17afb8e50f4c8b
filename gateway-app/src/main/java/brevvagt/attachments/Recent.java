package brevvagt.attachments;

import brevvagt.message.attachment.Extract;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read a moment ago, by the hash of the file: the bytes that leave are read a second time, and their attachments
 * are mostly those of the first. In memory only, and not for long.
 */
final class Recent {
    private static final Duration KEPT = Duration.ofMinutes(2); // a mail is decided and on its way within that
    private static final long MOST = 20_000_000;
    private static final long OVERHEAD = 200;

    private record Entry(List<Extract> extracts, long weight, long until) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long weight;

    synchronized Optional<List<Extract>> find(String hash) {
        forget();
        return Optional.ofNullable(entries.get(hash)).map(Entry::extracts);
    }

    synchronized void keep(String hash, List<Extract> extracts) {
        long size = extracts.stream().mapToLong(Recent::weight).sum();
        if (size > MOST / 2 || entries.containsKey(hash)) {
            return;
        }
        entries.put(hash, new Entry(extracts, size, System.nanoTime() + KEPT.toNanos()));
        weight += size;
        forget();
    }

    /** The oldest go first, as they run out first. */
    private void forget() {
        long now = System.nanoTime();
        var oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            var entry = oldest.next();
            if (entry.until - now > 0 && weight <= MOST) {
                return;
            }
            weight -= entry.weight;
            oldest.remove();
        }
    }

    private static long weight(Extract extract) {
        return OVERHEAD
                + switch (extract) {
                    case Extract.Content(var _, var text) -> text.length();
                    case Extract.File(var _, var _, var bytes) -> bytes.length;
                    case Extract.Name _, Extract.Unread _ -> 0;
                };
    }
}
