package brevvagt.custody;

import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;

/** What a mail in custody waits for, for one of its recipients. */
public sealed interface Wait {
    /** For a reviewer. */
    record Review(HoldCause cause) implements Wait {}

    /**
     * For the next try of its delivery.
     *
     * @param answer why the last one failed; the server's own words stay out
     */
    record NextTry(SmtpReply answer) implements Wait {}

    /** For one later try, as a server never said whether it took the mail. */
    record Doubt() implements Wait {}

    /**
     * For an action that reaches outside.
     *
     * @param action its name
     */
    record Work(String action) implements Wait {}
}
