package brevvagt.mailets;

import brevvagt.decision.Action;
import brevvagt.enforcement.mime.SubjectLanguage;
import brevvagt.enforcement.mime.SubjectScrubbing;
import jakarta.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;
import org.apache.mailet.MailetConfig;

/**
 * Replaces the subject and every copy of it by a neutral word in the language given (da, sv, no or en, the default); reply
 * marks and case numbers stay.
 *
 * <pre>{@code <mailet match="ActionIs=SCRUB_SUBJECT" class="ScrubSubject"><language>da</language></mailet>}</pre>
 */
public final class ScrubSubject implements Mailet {
    /** The name under which a container offers its own language to mailets that name none. */
    public static final String LANGUAGE = "language";

    private static final String ACTION = new Action.ScrubSubject().label();

    private SubjectScrubbing scrubbing = new SubjectScrubbing(SubjectLanguage.ENGLISH);

    @Override
    @SuppressWarnings("deprecation") // the only attributes that a container offers its mailets
    public void init(MailetConfig config) throws MessagingException {
        var own = config.getInitParameter(LANGUAGE);
        var tag = own == null ? config.getMailetContext().getAttribute(LANGUAGE) : own;
        if (tag != null) {
            scrubbing = new SubjectScrubbing(SubjectLanguage.of(tag.toString())
                    .orElseThrow(() -> new MessagingException("language: one of da, sv, no, en")));
        }
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        CarriedOut.settle(mail, ACTION, scrubbing.scrub(mail.getMessage()));
    }
}
