package brevvagt.benchmarks;

import brevvagt.custody.Custody;
import brevvagt.custody.Deposit;
import brevvagt.custody.RetrySchedule;
import brevvagt.custody.Wait;
import brevvagt.decision.Action;
import brevvagt.decision.Decision;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fault.FaultPoints;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** How many mails of 10 kB a second custody takes, and how long one takes: {@code CustodyBenchmark [DIR]}. */
public final class CustodyBenchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int SIZE = 10_000;
    private static final Address RECIPIENT = new Address("jens.holm", "b.example");
    private static final MailBytes CONTENT = content();

    private CustodyBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var data = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("custody-benchmark");
        Store.createKeysAtFirstStart(data);
        try (var store = Store.openOrCreate(data, "a", Clock.systemUTC())) {
            var custody = store.custody(RetrySchedule.standard(), FaultPoints.NONE);
            run(custody, 20, held(), WARM_UP);
            for (int callers : new int[] {1, 5, 20, 100}) {
                System.out.println(callers + " callers, held: " + run(custody, callers, held(), MEASURED));
            }
            System.out.println("20 callers, to be tried again: " + run(custody, 20, busy(), MEASURED));
        }
    }

    private static Wait held() {
        return new Wait.Review(HoldCause.POLICY);
    }

    /** Planned work comes on top of the rows. */
    private static Wait busy() {
        return new Wait.NextTry(new SmtpReply(451, "4.7.1", "later"));
    }

    private static String run(Custody custody, int callers, Wait wait, Duration length) {
        var latencies = new LongStream.Builder[callers];
        long end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                var own = LongStream.builder();
                latencies[i] = own;
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        long before = System.nanoTime();
                        custody.keep(deposit(wait));
                        own.add(System.nanoTime() - before);
                    }
                });
            }
        }
        var sorted = Arrays.stream(latencies)
                .flatMapToLong(LongStream.Builder::build)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%d mails/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms",
                sorted.length / length.toSeconds(),
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static Deposit deposit(Wait wait) {
        var id = MessageId.random();
        var envelope = new Envelope(
                new ReversePath.Mailbox(new Address("mette.krogh", "union.example")), List.of(RECIPIENT), true, false);
        var hop = new InboundHop("192.0.2.17", "mail.union.example", "TLSv1.3", "TLS_AES_256_GCM_SHA384");
        var mail = new ReceivedMail(id, envelope, CONTENT, hop, Instant.EPOCH, false);
        var decided = new RecipientDecision(
                RECIPIENT,
                List.of(new Duty(new Action.Hold(), Mode.ENFORCE, List.of("VF-3"))),
                List.of(new Reason("VF-3", "guideline.txt, Attachments", "packs/vf-3.drl:9", List.of("CPR in body"))));
        var decision = new Decision(id, List.of(decided), new PolicyRevision("sha256:5f1c"));
        return new Deposit(mail, decision, Map.of(RECIPIENT, wait), List.of());
    }

    private static MailBytes content() {
        var bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        return MailBytes.wrap(bytes);
    }
}
