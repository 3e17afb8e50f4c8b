package brevvagt.fault;

import brevvagt.message.MessageId;

/** Where alarms go: the log and the metrics of the node. Safe for many threads, returns at once, and never throws. */
public interface Alarms {
    /** Raises an alarm about the node. */
    void raise(Alarm alarm, String detail);

    /**
     * Raises an alarm about one mail.
     *
     * @param detail what happened in words of the gateway's own: never an address, a subject or a remote answer
     */
    void raise(Alarm alarm, MessageId mail, String detail);

    /** Raises an alarm about one mail and the fault behind it, named by its class and place: its text may quote mail. */
    default void raise(Alarm alarm, MessageId mail, Throwable fault) {
        raise(alarm, mail, Cause.of(fault));
    }
}
