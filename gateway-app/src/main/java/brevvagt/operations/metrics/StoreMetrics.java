package brevvagt.operations.metrics;

import brevvagt.store.database.CommitWatch;
import java.util.List;

/** How the store writes: how many share a commit, and how long one takes. */
public final class StoreMetrics implements CommitWatch {
    private final Counts commits = new Counts("brevvagt.store.commits", "Commits of the store", "result");
    private final Counts writes =
            new Counts("brevvagt.store.writes", "Writes that shared them: writes/commits is the size of a group");
    private final Durations durations = new Durations("brevvagt_store_commit_seconds", "How long a commit takes");

    /** Shows them among the others. */
    public void addTo(Metrics metrics) {
        metrics.add(commits);
        metrics.add(writes);
        metrics.add(durations);
    }

    @Override
    public void committed(int group, long nanos) {
        commits.add("done");
        writes.add(group, List.of());
        durations.addNanos(nanos);
    }

    @Override
    public void failed() {
        commits.add("failed");
    }

    /** Commits so far, good or bad: the writer makes progress while this grows. */
    public long commits() {
        return commits.of("done") + commits.of("failed");
    }
}
