package brevvagt.store.audit;

/** What checking the hash chain showed. */
public sealed interface Verdict {
    /**
     * Every record is there, unchanged and in its order.
     *
     * @param endKnown whether the end of the chain was noted beside the database, so that cut-off records would be missed
     */
    record Intact(long events, boolean endKnown) implements Verdict {}

    /**
     * The chain does not hold from this record on.
     *
     * @param what the rest of a sentence that begins with the record's number
     */
    record Broken(long seq, String what) implements Verdict {}
}
