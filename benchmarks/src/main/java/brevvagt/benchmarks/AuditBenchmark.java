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
import brevvagt.message.Address;
import brevvagt.message.InboundHop;
import brevvagt.message.MessageId;
import brevvagt.message.Place;
import brevvagt.message.ReversePath;
import brevvagt.store.Store;
import brevvagt.store.database.StorePlace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How many audit events a second become durable, and how long one takes: {@code AuditBenchmark DIR sqlite|postgresql}. */
public final class AuditBenchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Address RECIPIENT = new Address("jens.holm", "b.example");

    private AuditBenchmark() {}

    public static void main(String[] arguments) {
        MeasuredStore.on(arguments[1], Path.of(arguments[0]), AuditBenchmark::measure);
    }

    private static void measure(StorePlace place) {
        long started = System.nanoTime();
        Store.createKeysAtFirstStart(place);
        Store.openOrCreate(place, "a", Clock.systemUTC()).close();
        say("first start, with migration: " + millisecondsSince(started) + " ms");
        started = System.nanoTime();
        try (var store = Store.openOrCreate(place, "a", Clock.systemUTC())) {
            say("next start: " + millisecondsSince(started) + " ms");
            new Load(20, WARM_UP).of("events", () -> store.audit().append(event()));
            for (int callers : new int[] {1, 5, 20, 100}) {
                say(callers + " callers: "
                        + new Load(callers, MEASURED)
                                .of("events", () -> store.audit().append(event())));
            }
            started = System.nanoTime();
            say("verify: " + store.auditReader().verify() + " in " + millisecondsSince(started) + " ms");
        }
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
