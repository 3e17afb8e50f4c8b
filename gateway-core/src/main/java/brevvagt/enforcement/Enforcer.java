package brevvagt.enforcement;

import brevvagt.message.ReceivedMail;

/** Carries the actions of one group of recipients out on a copy of the mail. */
public interface Enforcer {
    /** Never throws the mail away: what is not cleared is held or refused, and a fault is thrown to the caller. */
    Enforced enforce(ReceivedMail mail, MailGroup group);
}
