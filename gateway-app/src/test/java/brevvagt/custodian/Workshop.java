package brevvagt.custodian;

import brevvagt.audit.Event.Fate;
import brevvagt.classification.Classifier;
import brevvagt.custody.Deposit;
import brevvagt.custody.RetrySchedule;
import brevvagt.custody.Wait;
import brevvagt.decision.Decision;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Clearance;
import brevvagt.fault.Alarm;
import brevvagt.fault.FaultPoints;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.MessageId;
import brevvagt.message.OwnDomains;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.MimeReader;
import brevvagt.notice.Language;
import brevvagt.notice.NoticeSettings;
import brevvagt.notice.Pace;
import brevvagt.notice.SenderNotices;
import brevvagt.notice.StatusNotices;
import brevvagt.operations.RaisedAlarms;
import brevvagt.pipeline.ExternalAction;
import brevvagt.pipeline.Resumed;
import brevvagt.pipeline.Resumption;
import brevvagt.policy.PolicyEngine;
import brevvagt.reception.ByteBudget;
import brevvagt.store.MovedClock;
import brevvagt.store.Samples;
import brevvagt.store.Store;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptSummary;
import brevvagt.store.custody.Standing;
import brevvagt.store.database.StorePlace;
import brevvagt.store.keys.Keys;
import brevvagt.store.outbox.OutboxLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store, a clock one can set and a far end that answers as it is told, around the work on mail in custody. */
final class Workshop implements AutoCloseable {
    static final MessageId MAIL = new MessageId("Q-7F3K");
    static final SmtpReply LATER = new SmtpReply(451, "4.7.1", "greylisted");
    static final SmtpReply NEVER = new SmtpReply(550, "5.1.1", "jens.holm unknown");
    static final Fate TAKEN = new Fate.Sent(new Outcome.Relayed(Samples.TLS, Samples.TAKEN));
    static final Fate BUSY = new Fate.Sent(new Outcome.Deferred(LATER));
    static final Fate REFUSED = new Fate.Sent(new Outcome.Rejected(NEVER));
    static final Fate SILENT = new Fate.Sent(new Outcome.InDoubt());
    static final RetrySchedule SCHEDULE = RetrySchedule.standard();

    final Store store;
    final List<Resumption> resumed = new ArrayList<>();
    private final RaisedAlarms heard = new RaisedAlarms();
    final List<Alarm> alarms = heard.raised;
    final List<ExternalAction> actions = new ArrayList<>();
    FaultPoints points = FaultPoints.NONE;
    Function<Address, Fate> farEnd = _ -> TAKEN;
    Decision decision = Samples.decision(MAIL);
    boolean fails;
    private final MovedClock clock = new MovedClock();

    Workshop(StorePlace place) {
        if (!Keys.existIn(place.directory())) {
            Keys.create(place.directory());
        }
        this.store = Store.openOrCreate(place, "a", clock);
    }

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        clock.move(time);
    }

    /** Keeps a mail that waits for the same with all of these. */
    void keep(Wait wait, Address... recipients) {
        keep(mail(), wait, recipients);
    }

    void keep(ReceivedMail mail, Wait wait, Address... recipients) {
        keep(Samples.kept(mail, wait, recipients));
    }

    void keep(Deposit deposit) {
        store.custody(SCHEDULE, FaultPoints.NONE).keep(deposit);
    }

    static ReceivedMail mail() {
        return Samples.mail(MAIL, Samples.content());
    }

    /** The same mail from the null sender. */
    static ReceivedMail bounce() {
        var plain = mail();
        var envelope = new Envelope(new ReversePath.Null(), plain.envelope().recipients(), true, false);
        return new ReceivedMail(MAIL, envelope, plain.bytes(), plain.hop(), plain.at(), false);
    }

    /** What is due is done once. */
    Optional<Instant> work() {
        return custodian().work(MAIL.value());
    }

    CustodyWork custodian() {
        var means = new Means(this::resume, actions, senders(), heard, points, new ByteBudget(100_000_000, 3));
        return new CustodyWork(store.ledger(), means, SCHEDULE, clock);
    }

    private Senders senders() {
        var own = OwnDomains.of(List.of("union.example"));
        var settings =
                new NoticeSettings(new Address("postmaster", "union.example"), Language.EN, "IT", Pace.standard());
        PolicyEngine engine = (_, _) -> new PolicyEngine.Proposals(List.of(), Samples.REVISION);
        var clearance = new Clearance(new MimeReader(), Classifier.ofNothing(), engine);
        var statuses = new StatusNotices(settings, own, clearance, new StatusNotices.Gateway("gateway.example", clock));
        return new Senders(statuses, new SenderNotices(settings, own, statuses, clock));
    }

    private Optional<Resumed> resume(Resumption resumption) {
        resumed.add(resumption);
        if (fails) {
            return Optional.empty();
        }
        Map<Address, Fate> fates = new LinkedHashMap<>();
        resumption.waived().keySet().forEach(to -> fates.put(to, farEnd.apply(to)));
        return Optional.of(new Resumed(decision, fates));
    }

    List<CustodyState> states() {
        return store.quarantine().find(MAIL).orElseThrow().recipients().stream()
                .map(KeptSummary.Recipient::state)
                .toList();
    }

    Standing standing() {
        return store.quarantine()
                .find(MAIL)
                .orElseThrow()
                .recipients()
                .getFirst()
                .standing();
    }

    /** What is on record about the end of its tries, besides what the pipeline writes. */
    List<String> ends() {
        return store.auditReader().about(MAIL.value()).stream()
                .filter(event -> event.path("event").asText().equals("OUTCOME"))
                .flatMap(event -> event.path("recipients").valueStream())
                .map(each -> Stream.of("outcome", "cause", "answer")
                        .map(name -> each.path(name).asText())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** The kinds of notices that wait in the outbox. */
    List<String> told() {
        return store.outboxLedger().unsent().stream()
                .map(OutboxLedger.Unsent::kind)
                .toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
