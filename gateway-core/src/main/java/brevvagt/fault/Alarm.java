package brevvagt.fault;

/** Something a person has to look at; the name is what monitoring shows. */
public enum Alarm {
    /** A mail could not be handled; its sender tries again. */
    MAIL_FAILED,
    /** A mail failed for the third time and is held. */
    POISON_MAIL,
    /** A next server never answered the final dot. */
    IN_DOUBT,
    /** The outcome of a mail could not be written; the node takes no mail until it is. */
    OUTCOME_NOT_WRITTEN,
    /** The store does not answer or cannot be written. */
    STORE_DOWN,
    /** What is kept of a mail was changed or is damaged, or its key is not here. */
    DAMAGED_MAIL,
    /** A notice or status notification could not be delivered to the sender it is for. */
    NOTICE_UNDELIVERABLE,
    /** A notice would have held personal data and was not sent. */
    NOTICE_UNSAFE,
    /** A mail that nobody can be told about could not be delivered and waits for a reviewer. */
    UNDELIVERABLE,
    /** No connection to a destination can be made any more. */
    DESTINATION_DEAD,
    /** The disk is nearly full. */
    DISK_LOW,
    /** The clock was set, or differs from the database's. */
    CLOCK,
    /** Another node has other keys or other rules. */
    NODES_DIFFER,
    /** Changed rules or settings are not good; the old ones stay in force. */
    RULES_REFUSED
}
