package brevvagt.store.audit;

/** What checking the hash chains showed. */
public sealed interface Verdict {
    /**
     * Every record of every node is there, unchanged and in its order.
     *
     * @param endKnown whether the end of the chain was noted beside the database, so that cut-off records would be missed;
     *     with several nodes, one's own is enough, for the others' ends stand in the anchors
     */
    record Intact(long events, boolean endKnown) implements Verdict {}

    /**
     * The chain of a node does not hold from this record on.
     *
     * @param what the rest of a sentence that begins with the record's number and its node
     */
    record Broken(String node, long seq, String what) implements Verdict {}
}
