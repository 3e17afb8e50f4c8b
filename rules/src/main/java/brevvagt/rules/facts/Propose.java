package brevvagt.rules.facts;

/** What a rule can do: the whole vocabulary of the {@code then} part. Rules propose, the strictest proposal wins. */
public interface Propose {
    /** The mail reaches this recipient over TLS 1.2 or better, or not at all. */
    void requireTls(Recipient recipient);

    /** No recipient sees who else got the mail. */
    void hideRecipients(Recipient recipient);

    /** The subject and its copies give way to neutral words; case and ticket numbers stay. */
    void scrubSubject(Recipient recipient);

    /** The mail waits for a reviewer. */
    void hold(Recipient recipient);

    /** The mail is refused. */
    void block(Recipient recipient);

    /** Nothing is demanded; that the rule applied is put on record as a reason. */
    void note(Recipient recipient);
}
