package brevvagt.benchmarks;

import brevvagt.audit.Event;
import brevvagt.classification.Classification;
import brevvagt.classification.Sensitivity;
import brevvagt.decision.Action;
import brevvagt.decision.Action.TlsLevel;
import brevvagt.decision.Decision;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Finding;
import brevvagt.finding.Masked;
import brevvagt.finding.PersonKey;
import brevvagt.fixtures.PostgresServer;
import brevvagt.message.Address;
import brevvagt.message.InboundHop;
import brevvagt.message.MessageId;
import brevvagt.message.Place;
import brevvagt.message.ReversePath;
import brevvagt.store.Store;
import brevvagt.store.database.PostgresAddress;
import brevvagt.store.database.StorePlace;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** How many audit events a second become durable, and how long one takes: {@code AuditBenchmark DIR sqlite|postgresql}. */
public final class AuditBenchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Address RECIPIENT = new Address("jens.holm", "b.example");

    private AuditBenchmark() {}

    public static void main(String[] arguments) {
        var data = Path.of(arguments[0]);
        if (arguments[1].equals("sqlite")) {
            measure(StorePlace.in(data));
        } else {
            try (var server = PostgresServer.start()) {
                measure(new StorePlace(data, Optional.of(address(server))));
            }
        }
    }

    private static PostgresAddress address(PostgresServer server) {
        return new PostgresAddress(
                server.host(),
                server.port(),
                server.newDatabase(),
                new PostgresAddress.Login(PostgresServer.USER, ""),
                new PostgresAddress.Tls(PostgresAddress.Level.NONE, Optional.empty()));
    }

    private static void measure(StorePlace place) {
        long started = System.nanoTime();
        Store.createKeysAtFirstStart(place);
        Store.openOrCreate(place, "a", Clock.systemUTC()).close();
        say("first start, with migration: " + millisecondsSince(started) + " ms");
        started = System.nanoTime();
        try (var store = Store.openOrCreate(place, "a", Clock.systemUTC())) {
            say("next start: " + millisecondsSince(started) + " ms");
            run(store, 20, WARM_UP);
            for (int callers : new int[] {1, 5, 20, 100}) {
                say(callers + " callers: " + run(store, callers, MEASURED));
            }
            started = System.nanoTime();
            say("verify: " + store.auditReader().verify() + " in " + millisecondsSince(started) + " ms");
        }
    }

    private static String run(Store store, int callers, Duration length) {
        var latencies = new LongStream.Builder[callers];
        var events = new AtomicLong();
        long cpu = cpuNanoseconds();
        long end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                var own = LongStream.builder();
                latencies[i] = own;
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        long before = System.nanoTime();
                        store.audit().append(event());
                        own.add(System.nanoTime() - before);
                        events.incrementAndGet();
                    }
                });
            }
        }
        var sorted = Arrays.stream(latencies)
                .flatMapToLong(LongStream.Builder::build)
                .sorted()
                .toArray();
        double cpuPerEvent = (cpuNanoseconds() - cpu) / 1e6 / events.get();
        return String.format(
                Locale.ROOT,
                "%d events/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, CPU %.3f ms per event",
                events.get() / length.toSeconds(),
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                cpuPerEvent);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static long cpuNanoseconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Event event() {
        var mail = MessageId.random();
        var place = new Place.Attachment("members.xlsx", 2);
        var finding = new Finding(
                DataKind.CPR,
                place,
                new Masked(DataKind.CPR, 10),
                new PersonKey("k:3f9c"),
                new Confidence(0.97),
                List.of());
        var reason = new Reason(
                "DM-2",
                "000_39775251e925d75a.txt, E-mails",
                "packs/dm/dm-2.drl:4",
                List.of("CPR in attachment:members.xlsx"));
        var decision = new RecipientDecision(
                RECIPIENT,
                List.of(new Duty(new Action.RequireTls(TlsLevel.ENCRYPT), Mode.ENFORCE, List.of("DM-2"))),
                List.of(reason));
        return new Event.Decided(
                mail,
                "<" + mail.value() + "@mail.union.example>",
                new ReversePath.Mailbox(new Address("mette.krogh", "union.example")),
                new Decision(mail, List.of(decision), new PolicyRevision("sha256:5f1c")),
                new Classification(Sensitivity.CONFIDENTIAL, List.of(finding, finding), List.of(), Set.of()),
                new InboundHop("192.0.2.17", "mail.union.example", "TLSv1.3", "TLS_AES_256_GCM_SHA384"),
                Set.of());
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static long millisecondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
