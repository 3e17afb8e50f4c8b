package brevvagt.mailetcontainer;

import brevvagt.classification.Classifier;
import brevvagt.decision.Action;
import brevvagt.decision.PolicyRevision;
import brevvagt.enforcement.Clearance;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.Enforced.Cleared;
import brevvagt.enforcement.MailGroup;
import brevvagt.enforcement.Transport;
import brevvagt.enforcement.mime.SubjectLanguage;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.MimeReader;
import brevvagt.policy.PolicyEngine.Proposals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A container as shipped, before a clearance whose rules find nothing. */
final class World {
    static final Path FILE = Path.of(System.getProperty("brevvagt.root"), "config", "mailetcontainer.xml");
    static final Address ANNA = new Address("anna", "member.example");
    static final Address BERTA = new Address("berta", "member.example");
    static final Set<String> OWN = Set.of("union.example");

    private World() {}

    static MailetEnforcer enforcer() {
        return new MailetEnforcer(FILE, OWN, SubjectLanguage.SWEDISH, clearance());
    }

    static MailetEnforcer enforcer(Path file, Catalogue catalogue) {
        var processors = Processors.start(file, catalogue, MailetEnforcer.settings(SubjectLanguage.SWEDISH));
        return new MailetEnforcer(processors, OWN, clearance());
    }

    static Clearance clearance() {
        var nothing = new Proposals(List.of(), new PolicyRevision("sha256:0"));
        return new Clearance(new MimeReader(), Classifier.ofNothing(), (_, _) -> nothing);
    }

    static MailGroup group(Action... actions) {
        return new MailGroup(List.of(ANNA, BERTA), Set.of(actions), Set.of(), Transport.EVERYTHING);
    }

    static ReceivedMail mail(String text) {
        return mail(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    static ReceivedMail mail(byte[] bytes) {
        var sender = new ReversePath.Mailbox(new Address("union", "union.example"));
        return new ReceivedMail(
                new MessageId("Q-7F3K"),
                new Envelope(sender, List.of(ANNA, BERTA), true, false),
                MailBytes.wrap(bytes),
                new InboundHop("192.0.2.1", "a.example", "TLSv1.3", "x"),
                Instant.EPOCH,
                false);
    }

    /** The bytes that left, one character per byte. */
    static String sent(Enforced enforced) {
        var bytes = ((Cleared) enforced).mail().bytes();
        return new String(bytes.array(), 0, bytes.size(), StandardCharsets.ISO_8859_1);
    }

    static String wire(String text) {
        return new String(mail(text).bytes().array(), StandardCharsets.ISO_8859_1);
    }
}
