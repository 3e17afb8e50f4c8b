package brevvagt.store.audit;

import java.util.ArrayList;
import java.util.List;

/** What one transaction adds to a chain: joined one by one, written at once. */
final class ChainTail {
    private final ChainRows rows;
    private final List<ChainLink.Joined> added = new ArrayList<>();
    private ChainLink end;

    /** Other processes write too, so the end is read anew. Records cut off the end leave a gap that must not close. */
    ChainTail(ChainRows rows, ChainLink noted) {
        var last = rows.last();
        this.rows = rows;
        this.end = last.seq() < noted.seq() ? noted : last;
    }

    /** Joins the event and returns its number. */
    long append(String event) {
        var joined = end.join(event);
        added.add(joined);
        end = joined.end();
        return end.seq();
    }

    void write() {
        rows.insert(added);
    }

    ChainLink end() {
        return end;
    }
}
