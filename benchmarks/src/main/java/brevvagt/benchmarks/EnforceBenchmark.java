package brevvagt.benchmarks;

import brevvagt.classification.Classifier;
import brevvagt.decision.Action;
import brevvagt.decision.PolicyRevision;
import brevvagt.enforcement.Clearance;
import brevvagt.enforcement.Enforced;
import brevvagt.enforcement.MailGroup;
import brevvagt.enforcement.Transport;
import brevvagt.enforcement.mime.SubjectLanguage;
import brevvagt.mailetcontainer.MailetEnforcer;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.MimeReader;
import brevvagt.policy.PolicyEngine.Proposals;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What enforcing costs on a mail of 10 kB: the way through the mailets, the change, the commit, and, for a changed mail,
 * reading it again without detectors or rules. Run from the root of the project.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EnforceBenchmark {
    private static final String HEADER = """
            Received: from mail.union.example (mail.union.example [192.0.2.1])
             by gateway.union.example with ESMTPS id 1; Fri, 2 Jan 2026 10:00:00 +0100
            From: Union <union@union.example>
            To: Anna <anna@member.example>, Berta <berta@member.example>
            Cc: Cecilia <cecilia@member.example>
            Subject: SV: Samtale om sygemelding [Sag 2026-17]
            Thread-Topic: Samtale om sygemelding
            Message-ID: <1@union.example>
            Date: Fri, 2 Jan 2026 10:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            """;
    private static final String LINE = "An ordinary sentence of a letter that is neither long nor short.\n";
    private static final String HTML = "--b\nContent-Type: text/html; charset=utf-8\n\n<p>\n";

    private final ReceivedMail mail = mail();
    private final MailGroup unchanged = group();
    private final MailGroup hidden = group(new Action.HideRecipients());
    private final MailGroup scrubbed = group(new Action.ScrubSubject());
    private final MailGroup hop7 = new MailGroup(mail.envelope().recipients(), Set.of(), Set.of(), Transport.SEVEN_BIT);
    private final MailetEnforcer enforcer = enforcer();

    /** The common mail: no action, the very same bytes leave. */
    @Benchmark
    public Enforced unchanged() {
        return enforcer.enforce(mail, unchanged);
    }

    /** No action, but the next hop takes seven bits only: the bytes are looked at once. */
    @Benchmark
    public Enforced unchangedForSevenBits() {
        return enforcer.enforce(mail, hop7);
    }

    /** Recipients hidden, body as it is. */
    @Benchmark
    public Enforced recipientsHidden() {
        return enforcer.enforce(mail, hidden);
    }

    /** Subject scrubbed, body as it is. */
    @Benchmark
    public Enforced subjectScrubbed() {
        return enforcer.enforce(mail, scrubbed);
    }

    /** Reading alone: the part of a changed mail's cost that is not enforcing. */
    @Benchmark
    public Object readingAgain() {
        return new MimeReader().read(mail);
    }

    private static MailetEnforcer enforcer() {
        var nothing = new Proposals(List.of(), new PolicyRevision("sha256:0"));
        var clearance = new Clearance(new MimeReader(), Classifier.ofNothing(), (_, _) -> nothing);
        return new MailetEnforcer(
                Path.of("config", "mailetcontainer.xml"), Set.of("union.example"), SubjectLanguage.DANISH, clearance);
    }

    private static MailGroup group(Action... actions) {
        return new MailGroup(mail().envelope().recipients(), Set.of(actions), Set.of(), Transport.EVERYTHING);
    }

    private static ReceivedMail mail() {
        var text = HEADER + LINE.repeat(75) + HTML + LINE.repeat(75) + "--b--\n";
        var recipients = List.of(new Address("anna", "member.example"), new Address("berta", "member.example"));
        var sender = new ReversePath.Mailbox(new Address("union", "union.example"));
        return new ReceivedMail(
                new MessageId("Q-7F3K"),
                new Envelope(sender, recipients, false, false),
                MailBytes.of(text.replace("\n", "\r\n")),
                new InboundHop("192.0.2.1", "mail.union.example", "TLSv1.3", "x"),
                Instant.EPOCH,
                false);
    }
}
