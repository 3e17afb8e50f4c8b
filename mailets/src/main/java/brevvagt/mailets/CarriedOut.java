package brevvagt.mailets;

import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.enforcement.mime.Surgery;
import jakarta.mail.MessagingException;
import org.apache.mailet.Mail;

/** What follows when an action has changed a message, or could not. */
final class CarriedOut {
    private CarriedOut() {}

    /** Notes the action as carried out, or holds the mail; a James server without the gateway gets an exception. */
    static void settle(Mail mail, String label, Surgery surgery) throws MessagingException {
        switch (surgery) {
            case NOTHING, HEADERS -> note(mail, label);
            case CONTENT -> {
                mail.getMessage().saveChanges();
                note(mail, label);
            }
            case SIGNED -> hold(mail, label, HoldCause.SIGNED);
            case UNREADABLE -> hold(mail, label, HoldCause.NOT_CLEARED);
        }
    }

    private static void note(Mail mail, String label) {
        GroupPass.of(mail).ifPresent(pass -> pass.carriedOut(label));
    }

    private static void hold(Mail mail, String label, HoldCause cause) throws MessagingException {
        var pass = GroupPass.of(mail);
        if (pass.isEmpty()) {
            throw new MessagingException(label + " is not possible: " + cause);
        }
        pass.get().end(mail, new GroupPass.End.Held(cause));
    }
}
