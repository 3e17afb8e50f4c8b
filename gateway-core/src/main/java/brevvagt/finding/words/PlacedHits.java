package brevvagt.finding.words;

import brevvagt.finding.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** Hits in the order in which they were found, so that those of a window are found without looking at all of them. */
final class PlacedHits {
    private final List<Hit> hits;
    /** Up to which place each hit and all before it end. */
    private final int[] latest;
    /** From which place on each hit and all after it begin. */
    private final int[] earliest;

    PlacedHits(List<Hit> hits) {
        this.hits = hits;
        this.latest = new int[hits.size()];
        this.earliest = new int[hits.size()];
        for (int i = 0; i < latest.length; i++) {
            int end = hits.get(i).span().end();
            latest[i] = i > 0 ? Math.max(latest[i - 1], end) : end;
        }
        for (int i = latest.length - 1; i >= 0; i--) {
            int start = hits.get(i).span().start();
            earliest[i] = i + 1 < latest.length ? Math.min(earliest[i + 1], start) : start;
        }
    }

    /** Offers those that begin in the window, in their order. */
    void beginningIn(Span window, Consumer<Hit> taker) {
        for (int i = firstEndingAfter(window.start()); i < latest.length && earliest[i] < window.end(); i++) {
            if (window.contains(hits.get(i).span().start())) {
                taker.accept(hits.get(i));
            }
        }
    }

    private int firstEndingAfter(int place) {
        int low = 0;
        int high = latest.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latest[middle] <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
