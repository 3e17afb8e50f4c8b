package brevvagt.gateway;

import brevvagt.attachments.WorkerAttachments;
import brevvagt.delivery.SmtpReply;
import brevvagt.fault.Alarms;
import brevvagt.message.attachment.AttachmentReader;
import brevvagt.operations.Operations;
import brevvagt.operations.metrics.LoadMetrics;
import brevvagt.pipeline.OutgoingMailPipeline;
import brevvagt.pipeline.Workers;
import brevvagt.reception.ByteBudget;
import brevvagt.reception.Partners;
import brevvagt.reception.Reception;
import brevvagt.reception.ReceptionSettings;
import brevvagt.rules.ReloadingPolicyEngine;
import brevvagt.sending.SendingSettings;
import brevvagt.sending.SmtpDelivery;
import brevvagt.sending.TlsTrust;
import brevvagt.settings.InvalidSettings;
import brevvagt.settings.Settings;
import brevvagt.store.DataLock;
import brevvagt.store.Store;
import brevvagt.store.audit.AuditReader;
import brevvagt.store.keys.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running gateway, put together by hand in this one place; whatever was opened is closed in reverse order. */
public final class Gateway implements AutoCloseable {
    /** Received bytes, the changed copy of a mail that is enforced, and what reading it takes beside them. */
    private static final int MEMORY_FACTOR = 3;

    /** Made first of all: two threads that both made the first logger would make it complain. */
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Opened opened = new Opened();
    private final AuditReader record;
    private final List<InetSocketAddress> addresses;

    private Gateway(Settings settings, Clock clock) {
        try {
            var keys = Keys.open(settings.place().data());
            var policy = settings.policies();
            var words = new Detection.Words(policy.rules(), policy.packs());
            var detection = Detection.with(keys.personKeys(), words, policy.limit(), attachments(settings));
            var loading = CompletableFuture.supplyAsync(() -> rules(settings, detection));
            open(DataLock.take(settings.place().data()));
            var operations = open(new Operations());
            var store = open(Store.openOrCreate(
                    settings.place().store(), settings.place().node(), clock));
            record = store.auditReader();
            var records = new Records(open(store.journaledAudit(operations.alarms())), keys);
            var delivery = open(delivery(settings, operations.alarms(), clock));
            var policies = loaded(loading);
            var budget = budget(settings);
            var audit = operations.outcomes().counting(records.audit());
            addresses = run(
                    settings,
                    new Parts(store, audit, delivery, detection, policies, operations, budget, clock),
                    records);
            LOG.atInfo().addKeyValue("packs", settings.policies().packs()).log("accepting mail");
        } catch (RuntimeException | Error broken) {
            close();
            throw broken;
        }
    }

    /** Starts everything that works by itself, reception last, and says where mail is accepted. */
    private List<InetSocketAddress> run(Settings settings, Parts parts, Records records) {
        var operations = parts.operations();
        var oversight = new Oversight(parts);
        var nodes = parts.store().nodes(() -> parts.policies().revision().value());
        nodes.register();
        var capacity = settings.capacity();
        var workers = open(new Workers(capacity.workers(), capacity.waiting()));
        var ways = new Ways(settings, parts, DyingAt.ofProperty());
        var desk = open(ways.desk(open(custodyWorkers(capacity))));
        var rules = open(new RulesWatch(settings.policies().rules(), parts, operations.alarms()));
        rules.start();
        var reception = open(new Reception(
                receiving(settings.receiving(), records.keys()), partners(parts, ways.fresh(workers), workers)));
        oversight.check(records);
        oversight.check(rules);
        oversight.count(new LoadMetrics(parts.budget()::reserved, capacity.memory(), workers, reception::clients));
        oversight.watch(settings, desk);
        oversight.compare(nodes); // after the disk: a full one is said as such
        operations.serve(settings.running().monitoring());
        desk.start();
        var addresses = start(reception, settings.receiving().listen());
        operations.expectGreetingAt(addresses);
        open(operations::stopping); // the first step of stopping
        return addresses;
    }

    private static Partners partners(Parts parts, OutgoingMailPipeline pipeline, Workers workers) {
        var operations = parts.operations();
        Supplier<Optional<SmtpReply>> closed = () -> workers.isFull()
                ? Optional.of(Partners.BUSY)
                : operations.ready().refusal();
        return new Partners(
                operations.measured(pipeline::process),
                parts.budget(),
                closed,
                parts.delivery()::isDead,
                parts.clock());
    }

    private static ByteBudget budget(Settings settings) {
        var budget = new ByteBudget(settings.capacity().memory(), MEMORY_FACTOR);
        long largest = settings.receiving().limits().messageBytes();
        if (budget.largestMail() < largest) {
            throw new InvalidSettings(List.of("limits.message: a mail of " + largest + " bytes needs "
                    + largest * MEMORY_FACTOR + " of memory, and there are "
                    + settings.capacity().memory() + ": allow smaller mails only, or give Java more memory"));
        }
        return budget;
    }

    private static List<InetSocketAddress> start(Reception reception, List<InetSocketAddress> listen) {
        try {
            return reception.start();
        } catch (UncheckedIOException fault) {
            throw new InvalidSettings(List.of(
                    "listen: " + listen + " cannot be used: another program has it, or it is not of this machine"));
        }
    }

    private static ReloadingPolicyEngine rules(Settings settings, Detection detection) {
        return new ReloadingPolicyEngine(
                () -> Policies.loadTried(settings.policies(), settings.own(), detection.classifier()));
    }

    /** Rules are loaded while the store is opened, for both take a good part of the start. */
    private static ReloadingPolicyEngine loaded(CompletableFuture<ReloadingPolicyEngine> loading) {
        try {
            return loading.join();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        }
    }

    /** Starts a gateway that accepts mail when this returns; throws {@link InvalidSettings} when it must not start. */
    public static Gateway start(Settings settings, Clock clock) {
        return new Gateway(settings, clock);
    }

    /** Where it accepts mail. */
    public List<InetSocketAddress> addresses() {
        return addresses;
    }

    /** What is on record here. */
    public AuditReader record() {
        return record;
    }

    /** Their own, so that a backlog in custody never delays fresh mail. */
    private static Workers custodyWorkers(Settings.Capacity capacity) {
        return new Workers(Math.max(1, capacity.workers() / 2), capacity.waiting());
    }

    private static SmtpDelivery delivery(Settings settings, Alarms alarms, Clock clock) {
        var sending = settings.sending();
        var routes = sending.routes()
                .orElseThrow(() -> new InvalidSettings(
                        List.of("next-hop.address: which server takes the mail on? (--next-hop HOST:PORT)")));
        try {
            var trust = sending.authorities().isPresent()
                    ? TlsTrust.ofAuthorities(sending.authorities().get())
                    : TlsTrust.ofSystem();
            var name = settings.receiving().hostName();
            return new SmtpDelivery(new SendingSettings(routes, trust, name, sending.limits()), clock, alarms);
        } catch (IOException fault) {
            throw new InvalidSettings(List.of("certificate-authorities: " + fault.getMessage()));
        }
    }

    private static ReceptionSettings receiving(Settings.Receiving receiving, Keys keys) {
        var settings = new ReceptionSettings(
                receiving.listen(),
                receiving.hostName(),
                receiving.limits(),
                receiving.timeouts(),
                receiving.admission(),
                receiving.tls(),
                keys.forPurpose("loop header"));
        if (!settings.problems().isEmpty()) {
            throw new InvalidSettings(settings.problems());
        }
        return settings;
    }

    /** Closed after everything that may still ask for an attachment. */
    private AttachmentReader attachments(Settings settings) {
        var reader = WorkerAttachments.running(settings.attachments());
        if (reader instanceof AutoCloseable workers) {
            open(workers);
        }
        return reader;
    }

    private <T extends AutoCloseable> T open(T part) {
        return opened.add(part);
    }

    @Override
    public void close() {
        opened.close();
    }
}
