package brevvagt.mailets;

import jakarta.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;

/**
 * Ends the way of a mail that nothing stopped: the gateway collects it, reads it again and delivers it. It works in the
 * gateway only.
 *
 * <pre>{@code <mailet match="All" class="Clear"/>}</pre>
 */
public final class Clear implements Mailet {
    @Override
    public void service(Mail mail) throws MessagingException {
        var pass = GroupPass.of(mail)
                .orElseThrow(() -> new MessagingException("Clear works in the gateway only; use RemoteDelivery"));
        pass.end(mail, new GroupPass.End.ToClear(mail.getMessage()));
    }
}
