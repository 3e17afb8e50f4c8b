package brevvagt.mailets;

import jakarta.mail.MessagingException;
import java.util.Collection;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMatcher;

/**
 * Matches mail for which the decision demands an action: all recipients or none, because recipients are grouped by their
 * decision before. Without the gateway it matches nobody; use {@code All} there.
 *
 * <pre>{@code <mailet match="ActionIs=SCRUB_SUBJECT" class="ScrubSubject"/>}</pre>
 */
public final class ActionIs extends GenericMatcher {
    @Override
    public void init() throws MessagingException {
        if (getCondition() == null || getCondition().isBlank()) {
            throw new MessagingException("ActionIs needs an action, such as ActionIs=HOLD");
        }
    }

    @Override
    public Collection<MailAddress> match(Mail mail) {
        boolean demanded =
                GroupPass.of(mail).filter(pass -> pass.demands(getCondition())).isPresent();
        return demanded ? mail.getRecipients() : List.of();
    }
}
