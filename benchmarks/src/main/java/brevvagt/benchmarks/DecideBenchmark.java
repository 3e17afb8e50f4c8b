package brevvagt.benchmarks;

import brevvagt.classification.Classification;
import brevvagt.classification.Sensitivity;
import brevvagt.decision.Decision;
import brevvagt.decision.PolicyRevision;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Finding;
import brevvagt.finding.Masked;
import brevvagt.finding.PersonKey;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.Headers;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.Place;
import brevvagt.message.ReversePath;
import brevvagt.policy.PolicyEngine;
import brevvagt.policy.Strictest;
import brevvagt.rules.Deployment;
import brevvagt.rules.DroolsPolicyEngine;
import brevvagt.rules.RulePacks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the classification of a 10 kB mail to its decision: facts, word lists, rules, and the strictest of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class DecideBenchmark {
    private static final int BODY_LENGTH = 9_500;
    private static final String SENTENCE =
            "Vi ses på torsdag om lönerna, och materialet kommer i morgon med posten till alla som bett om det. ";

    /** The packs in use. */
    @Param({"dm", "dm,unionen,vardforbundet"})
    public String packs = "dm";

    /** What the mail holds. */
    @Param({"clean", "cpr", "mailing"})
    public String mail = "clean";

    private PolicyEngine engine = (_, _) -> new PolicyEngine.Proposals(List.of(), new PolicyRevision(""));
    private OutgoingMessage message = message(List.of());
    private Classification classification = classification(List.of());

    /** Reads the shipped packs from the folder {@code rules/packs} below the working directory. */
    @Setup
    public void build() {
        var book = new RulePacks(Path.of("rules/packs")).read(Arrays.asList(packs.split(",", -1)));
        engine = new DroolsPolicyEngine(book, Deployment.of(Set.of("own.example")));
        message = message(
                mail.equals("mailing")
                        ? List.of("a@gmail.com", "b@gmail.com", "c@telia.com", "d@icloud.com")
                        : List.of("anna@firma.example"));
        classification = classification(mail.equals("cpr") ? List.of(cpr(1), cpr(2)) : List.of());
    }

    /** Decides one mail. */
    @Benchmark
    public Decision decide() {
        return Strictest.of(message, engine.propose(message, classification));
    }

    private static OutgoingMessage message(List<String> to) {
        var recipients =
                to.stream().flatMap(each -> Address.parse(each).stream()).toList();
        var body = SENTENCE.repeat(BODY_LENGTH / SENTENCE.length());
        return new OutgoingMessage(
                new MessageId("Q-BENCH"),
                new Envelope(new ReversePath.Mailbox(new Address("info", "own.example")), recipients, false, false),
                new Headers(List.of(new Headers.Field("Subject", "Möte på torsdag"))),
                recipients,
                List.of(new Part.Text(new Place.Subject(), "Möte på torsdag"), new Part.Text(new Place.Body(), body)),
                Set.of());
    }

    private static Finding cpr(int person) {
        return new Finding(
                DataKind.CPR,
                new Place.Body(),
                new Masked(DataKind.CPR, 10),
                new PersonKey("k:" + person),
                new Confidence(0.97),
                List.of());
    }

    private static Classification classification(List<Finding> findings) {
        return new Classification(
                findings.isEmpty() ? Sensitivity.ORDINARY : Sensitivity.CONFIDENTIAL, findings, List.of(), Set.of());
    }
}
