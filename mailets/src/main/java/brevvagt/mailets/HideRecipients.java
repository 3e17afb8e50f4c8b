package brevvagt.mailets;

import brevvagt.decision.Action;
import brevvagt.enforcement.mime.RecipientHiding;
import jakarta.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;

/**
 * Hides from every recipient who else got the mail: To and Cc become undisclosed, or name the only one who gets this copy;
 * attendees of a meeting are removed; the envelope stays.
 *
 * <pre>{@code <mailet match="ActionIs=HIDE_RECIPIENTS" class="HideRecipients"/>}</pre>
 */
public final class HideRecipients implements Mailet {
    private static final String ACTION = new Action.HideRecipients().label();

    @Override
    public void service(Mail mail) throws MessagingException {
        var alone = GroupPass.of(mail).flatMap(GroupPass::alone);
        CarriedOut.settle(mail, ACTION, RecipientHiding.hide(mail.getMessage(), alone));
    }
}
