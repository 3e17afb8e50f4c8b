package brevvagt.mailets;

import brevvagt.enforcement.Enforced.HoldCause;
import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;

/**
 * Holds the mail for a reviewer; elsewhere than in the gateway it goes to the processor {@code hold}.
 *
 * <pre>{@code <mailet match="ActionIs=HOLD" class="Hold"/>}</pre>
 */
public final class Hold implements Mailet {
    private static final String PROCESSOR = "hold";

    @Override
    public void service(Mail mail) {
        GroupPass.of(mail)
                .ifPresentOrElse(
                        pass -> pass.end(mail, new GroupPass.End.Held(HoldCause.POLICY)),
                        () -> mail.setState(PROCESSOR));
    }
}
