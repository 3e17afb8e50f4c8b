package brevvagt.gateway;

import brevvagt.custodian.CustodyWork;
import brevvagt.custodian.Means;
import brevvagt.custodian.Senders;
import brevvagt.enforcement.Clearance;
import brevvagt.fault.FaultPoints;
import brevvagt.mailetcontainer.MailetEnforcer;
import brevvagt.notice.Digest;
import brevvagt.notice.SenderNotices;
import brevvagt.notice.StatusNotices;
import brevvagt.pipeline.CustodyPipeline;
import brevvagt.pipeline.Examiner;
import brevvagt.pipeline.Examiner.Enforcement;
import brevvagt.pipeline.IndividualCopies;
import brevvagt.pipeline.OutgoingMailPipeline;
import brevvagt.pipeline.Outside;
import brevvagt.pipeline.Workers;
import brevvagt.settings.Settings;
import brevvagt.store.outbox.OutboxWork;
import brevvagt.store.work.WorkDesk;
import brevvagt.store.work.WorkKind;
import java.time.Duration;
import java.util.List;

/** The ways mail takes: fresh from its sender, out of custody, and notices out of the outbox. */
final class Ways {
    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);
    private static final Duration ANCHOR_EVERY = Duration.ofHours(1);
    private static final Duration TIDY_OUTBOX_EVERY = Duration.ofHours(1);
    /** A notice that was given up can be looked at for so long. */
    private static final Duration NOTICES_KEPT = Duration.ofDays(30);

    private final Settings settings;
    private final Parts parts;
    private final FaultPoints points;
    private final Clearance clearance;
    private final Examiner examiner;
    private final Senders senders;
    private final Outside outside;

    Ways(Settings settings, Parts parts, FaultPoints points) {
        var detection = parts.detection();
        this.settings = settings;
        this.parts = parts;
        this.points = points;
        this.clearance = new Clearance(detection.reader(), detection.classifier(), parts.policies());
        this.examiner = new Examiner(detection.reader(), detection.classifier(), parts.policies(), enforcement());
        this.senders = senders();
        this.outside = outside();
    }

    private Enforcement enforcement() {
        var chosen = settings.policies();
        var enforcer = new MailetEnforcer(chosen.mailets(), settings.own().domains(), chosen.subjects(), clearance);
        return new Enforcement(enforcer, settings.custody().copies());
    }

    private Senders senders() {
        var gateway = new StatusNotices.Gateway(settings.receiving().hostName(), parts.clock());
        var statuses = new StatusNotices(settings.notices(), settings.own(), clearance, gateway);
        return new Senders(statuses, new SenderNotices(settings.notices(), settings.own(), statuses, parts.clock()));
    }

    private Outside outside() {
        var store = parts.store();
        return new Outside(
                parts.delivery(),
                store.custody(settings.custody().schedule(), points),
                parts.audit(),
                senders.plain(),
                store.claims(),
                store.failures(),
                parts.operations().alarms(),
                points);
    }

    /** The way of fresh mail. */
    OutgoingMailPipeline fresh(Workers workers) {
        return new OutgoingMailPipeline(
                examiner, workers, outside, parts.clock(), settings.capacity().deadline());
    }

    /** What is done at its time: mail in custody, notices and tidying; not started yet. */
    WorkDesk desk(Workers workers) {
        var store = parts.store();
        var pipeline = new CustodyPipeline(
                examiner, workers, outside, parts.clock(), settings.capacity().deadline());
        var copies = new IndividualCopies(pipeline, settings.custody().copies().atOnce());
        var means = new Means(
                pipeline::resume, List.of(copies), senders, parts.operations().alarms(), points, parts.budget());
        var ledger = store.ledger();
        return store.workDesk()
                .doing(
                        WorkKind.MAIL,
                        new CustodyWork(ledger, means, settings.custody().schedule(), parts.clock()))
                .doing(WorkKind.NOTICE, notices())
                .every(TIDY_EVERY, "tidy-custody", ledger::tidy)
                .every(
                        TIDY_OUTBOX_EVERY,
                        "tidy-outbox",
                        () -> store.outboxLedger().tidy(NOTICES_KEPT))
                .every(ANCHOR_EVERY, "anchor", store.anchors()::write);
    }

    private OutboxWork notices() {
        var reach = new OutboxWork.Outside(
                clearance, parts.delivery(), parts.operations().alarms(), points);
        return new OutboxWork(
                parts.store().outbox(),
                parts.store().outboxLedger(),
                reach,
                new Digest(settings.notices(), parts.clock()));
    }
}
