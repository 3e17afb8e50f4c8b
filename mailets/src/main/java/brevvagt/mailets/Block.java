package brevvagt.mailets;

import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;

/**
 * Refuses the mail; elsewhere than in the gateway it goes to the processor {@code block}.
 *
 * <pre>{@code <mailet match="ActionIs=BLOCK" class="Block"/>}</pre>
 */
public final class Block implements Mailet {
    private static final String PROCESSOR = "block";

    @Override
    public void service(Mail mail) {
        GroupPass.of(mail)
                .ifPresentOrElse(pass -> pass.end(mail, new GroupPass.End.Refused()), () -> mail.setState(PROCESSOR));
    }
}
