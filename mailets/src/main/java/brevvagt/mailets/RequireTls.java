package brevvagt.mailets;

import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;

/**
 * Accepts the duty to send the mail encrypted. The sending connection keeps it; elsewhere than in the gateway, send mail
 * with the attribute {@code brevvagt.require-tls} through a RemoteDelivery of its own with startTLS required.
 *
 * <pre>{@code <mailet match="ActionIs=REQUIRE_TLS" class="RequireTls"/>}</pre>
 */
public final class RequireTls implements Mailet {
    private static final String ACTION = "REQUIRE_TLS";
    private static final AttributeName DUTY = AttributeName.of("brevvagt.require-tls");

    @Override
    public void service(Mail mail) {
        mail.setAttribute(new Attribute(DUTY, AttributeValue.of(true)));
        GroupPass.of(mail).ifPresent(pass -> pass.carriedOut(ACTION));
    }
}
