package brevvagt.mailets;

import jakarta.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;

/**
 * Ends the way of a mail for which a step failed: nothing of it leaves and the sender tries again. It works in the gateway
 * only.
 *
 * <pre>{@code <mailet match="All" class="Fail"/>}</pre>
 */
public final class Fail implements Mailet {
    @Override
    public void service(Mail mail) throws MessagingException {
        var pass = GroupPass.of(mail)
                .orElseThrow(() -> new MessagingException("Fail works in the gateway only; use ToRepository"));
        pass.end(mail, new GroupPass.End.Failed(cause(mail)));
    }

    /** The gateway lets no exception into the container but its own, whose text is safe. */
    private static String cause(Mail mail) {
        return mail.getAttribute(Mail.MAILET_ERROR)
                .flatMap(attribute -> attribute.getValue().valueAs(StepFailed.class))
                .map(StepFailed::step)
                .orElse("a mail in the error processor");
    }
}
