package brevvagt.mailetcontainer;

import brevvagt.enforcement.Clearance;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.enforcement.EnforcementFailed;
import brevvagt.enforcement.Enforcer;
import brevvagt.enforcement.MailGroup;
import brevvagt.enforcement.mime.OutgoingBytes;
import brevvagt.enforcement.mime.OutgoingBytes.Committed;
import brevvagt.enforcement.mime.SubjectLanguage;
import brevvagt.mailets.GroupPass;
import brevvagt.mailets.GroupPass.End;
import brevvagt.mailets.ScrubSubject;
import brevvagt.message.MailBytes;
import brevvagt.message.ReceivedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;

/**
 * Carries the actions of a group out by sending a copy of the mail through James mailets in the calling thread. Mailets see
 * one stand-in for the group, never its addresses: a group cannot be split, and the container cannot log whom mail is for.
 * Whatever is not collected exactly as it was sent in is an {@link EnforcementFailed}: nothing of the mail leaves.
 */
public final class MailetEnforcer implements Enforcer {
    private static final MailAddress GROUP = address("group@recipients.invalid");

    private final Processors processors;
    private final OutgoingBytes outgoing;
    private final Clearance clearance;

    /**
     * Starts the container; throws {@link InvalidContainerFile} when the file cannot be used.
     *
     * @param file the container's file, {@code config/mailetcontainer.xml}
     * @param ownDomains whose DKIM signatures are removed when a change broke them
     * @param language of the neutral subject, where the file names none
     */
    public MailetEnforcer(Path file, Set<String> ownDomains, SubjectLanguage language, Clearance clearance) {
        this(Processors.start(file, Catalogue.standard(), settings(language)), ownDomains, clearance);
    }

    MailetEnforcer(Processors processors, Set<String> ownDomains, Clearance clearance) {
        this.processors = processors;
        this.outgoing = new OutgoingBytes(ownDomains);
        this.clearance = clearance;
    }

    static Map<String, Object> settings(SubjectLanguage language) {
        return Map.of(ScrubSubject.LANGUAGE, language.tag());
    }

    @Override
    public Enforced enforce(ReceivedMail mail, MailGroup group) {
        var copy = new GroupCopy(mail.bytes());
        var pass = new GroupPass(group);
        var carrier = carrier(mail.id().value(), copy);
        try {
            pass.begin(carrier);
            processors.run(carrier);
            checkWhole(carrier);
            return collected(mail, group, copy, pass);
        } finally {
            LifecycleUtil.dispose(carrier);
        }
    }

    private static MailImpl carrier(String name, GroupCopy copy) {
        var carrier = MailImpl.builder().name(name).addRecipient(GROUP).build();
        try {
            carrier.setMessageNoCopy(copy);
        } catch (MessagingException fault) {
            throw failed("a copy", fault);
        }
        return carrier;
    }

    private static void checkWhole(MailImpl carrier) {
        if (!List.copyOf(carrier.getRecipients()).equals(List.of(GROUP))) {
            throw new EnforcementFailed("a mailet changed the recipients");
        }
    }

    private Enforced collected(ReceivedMail mail, MailGroup group, GroupCopy copy, GroupPass pass) {
        var end = pass.end().orElseThrow(() -> new EnforcementFailed("the mail fell off the container"));
        return switch (end) {
            case End.Held(var cause) -> new Enforced.Held(group.recipients(), cause);
            case End.Refused() -> new Enforced.Refused(group.recipients());
            case End.Failed(var cause) -> throw new EnforcementFailed(cause);
            case End.ToClear(var message) -> {
                if (!message.equals(copy)) {
                    throw new EnforcementFailed("a mailet put another message in place");
                }
                if (!pass.open().isEmpty()) {
                    throw new EnforcementFailed("no mailet carried out " + pass.open());
                }
                yield cleared(mail, group, committed(mail.bytes(), copy, group));
            }
        };
    }

    private Committed committed(MailBytes received, GroupCopy copy, MailGroup group) {
        if (!copy.isModified() && outgoing.mayLeaveAsReceived(received, group.transport())) {
            return new Committed.Ready(received, Set.of());
        }
        try {
            return outgoing.commit(received, copy, group.transport());
        } catch (MessagingException | RuntimeException | StackOverflowError fault) {
            throw failed("the commit", fault);
        }
    }

    private Enforced cleared(ReceivedMail mail, MailGroup group, Committed committed) {
        return switch (committed) {
            case Committed.Ready(var bytes, var changes) -> clearance.clear(mail, group, bytes, changes);
            case Committed.Signed() -> new Enforced.Held(group.recipients(), HoldCause.SIGNED);
            case Committed.Unreadable() -> new Enforced.Held(group.recipients(), HoldCause.NOT_CLEARED);
        };
    }

    private static EnforcementFailed failed(String step, Throwable fault) {
        return new EnforcementFailed(step + ": " + fault.getClass().getName());
    }

    private static MailAddress address(String text) {
        try {
            return new MailAddress(text);
        } catch (AddressException fault) {
            throw new IllegalStateException("the stand-in is an address", fault);
        }
    }
}
