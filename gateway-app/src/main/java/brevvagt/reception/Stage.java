package brevvagt.reception;

/** How far a session is with a mail. */
sealed interface Stage permits Stage.BetweenMails, Transaction {
    /** No mail is under way. */
    record BetweenMails() implements Stage {}
}
