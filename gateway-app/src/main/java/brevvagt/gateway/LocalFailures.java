package brevvagt.gateway;

import brevvagt.custody.Failures;
import brevvagt.custody.Fingerprint;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failures of the last mails in memory. */
final class LocalFailures implements Failures {
    private static final int MOST = 10_000;

    private final Map<Fingerprint, Integer> counts = new LinkedHashMap<>();

    @Override
    public synchronized int count(Fingerprint mail) {
        int count = counts.merge(mail, 1, Integer::sum);
        if (counts.size() > MOST) {
            counts.remove(counts.keySet().iterator().next());
        }
        return count;
    }
}
