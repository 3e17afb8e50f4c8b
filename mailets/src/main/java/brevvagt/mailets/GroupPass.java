package brevvagt.mailets;

import brevvagt.decision.Action;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.enforcement.MailGroup;
import brevvagt.message.Address;
import jakarta.mail.internet.MimeMessage;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;

/**
 * One way of one group of recipients through the mailets: what is asked for, what was carried out, and how it ended. It
 * travels as an attribute of the mail; in a James server that is not the gateway there is none.
 */
public final class GroupPass {
    private static final AttributeName NAME = AttributeName.of("brevvagt.pass");

    private final Set<String> demanded;
    private final Set<String> open;
    private final Optional<Address> alone;
    private Optional<End> end = Optional.empty();

    /** The pass of this group, before its first mailet. */
    public GroupPass(MailGroup group) {
        demanded = group.actions().stream().map(Action::label).collect(Collectors.toUnmodifiableSet());
        open = new HashSet<>(demanded);
        alone = group.alone() ? Optional.of(group.recipients().getFirst()) : Optional.empty();
    }

    /** How a pass ended. */
    public sealed interface End {
        /** The message may be committed and read again. */
        record ToClear(MimeMessage message) implements End {}

        /** The mail is held. */
        record Held(HoldCause cause) implements End {}

        /** The mail is refused. */
        record Refused() implements End {}

        /**
         * A step failed.
         *
         * @param cause names of classes and steps, nothing of the mail
         */
        record Failed(String cause) implements End {}
    }

    /** The pass this mail is on, or empty in a James server that is not the gateway. */
    public static Optional<GroupPass> of(Mail mail) {
        return mail.getAttribute(NAME).flatMap(attribute -> attribute.getValue().valueAs(GroupPass.class));
    }

    /** Sends the mail on this pass. */
    public void begin(Mail mail) {
        mail.setAttribute(new Attribute(NAME, AttributeValue.ofUnserializable(this)));
    }

    /** The one recipient that gets this copy and that it may name, or empty when it must name nobody. */
    public Optional<Address> alone() {
        return alone;
    }

    /** Whether the decision demands the action with this label. */
    public boolean demands(String label) {
        return demanded.contains(label);
    }

    /** Notes that a mailet carried the action with this label out. */
    public void carriedOut(String label) {
        open.remove(label);
    }

    /** The labels of the actions that no mailet has carried out. */
    public Set<String> open() {
        return Set.copyOf(open);
    }

    /** Ends the pass; the mail goes no further. A failure may follow any other end, nothing else may. */
    public void end(Mail mail, End how) {
        mail.setState(Mail.GHOST);
        boolean contradicts = end.isPresent() && !(how instanceof End.Failed);
        end = Optional.of(contradicts ? new End.Failed("a mail that came to two ends") : how);
    }

    /** How it ended, or empty when the mail fell off without an end. */
    public Optional<End> end() {
        return end;
    }
}
