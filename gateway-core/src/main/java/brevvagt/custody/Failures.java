package brevvagt.custody;

/** Remembers how often the gateway itself failed on a mail, over restarts and nodes. Safe for many threads. */
public interface Failures {
    /** A mail on which the gateway failed so often is held: it would go round for ever. */
    int THAT_HOLD = 3;

    /** Notes one more failure and returns how many there were; old ones are forgotten after some days. */
    int count(Fingerprint mail);
}
