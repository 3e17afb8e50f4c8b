package brevvagt.operations;

import brevvagt.delivery.SmtpReply;
import brevvagt.fault.Alarms;
import brevvagt.message.ReceivedMail;
import brevvagt.operations.Check.Weight;
import brevvagt.operations.MonitoringServer.Pages;
import brevvagt.operations.Progress.Patience;
import brevvagt.operations.metrics.LoadMetrics;
import brevvagt.operations.metrics.MailMetrics;
import brevvagt.operations.metrics.Metrics;
import brevvagt.operations.metrics.NodeMetrics;
import brevvagt.operations.metrics.OutcomeMetrics;
import brevvagt.reception.MailHandler;
import brevvagt.settings.InvalidSettings;
import brevvagt.settings.Monitoring;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operations of one node put together: alarms, checks, figures, watches, and the port that shows them. */
public final class Operations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final Duration ROOM_EVERY = Duration.ofSeconds(5);
    private static final Duration WRITE_EVERY = Duration.ofSeconds(30);
    private static final Duration CLOCK_EVERY = Duration.ofSeconds(1);
    /** A worker has till the deadline of its mail, two minutes as shipped. */
    private static final Duration STUCK = Duration.ofMinutes(5);

    private final LoggedAlarms alarms = new LoggedAlarms();
    private final Checks ready = new Checks();
    private final Checks live = new Checks();
    private final Metrics metrics = new Metrics();
    private final MailMetrics mails = new MailMetrics();
    private final OutcomeMetrics outcomes = new OutcomeMetrics();
    private final Rounds rounds = new Rounds();
    private volatile boolean stopping;
    private Optional<MonitoringServer> server = Optional.empty();

    public Operations() {
        ready.add(
                "stopping",
                Weight.NOT_READY,
                () -> stopping ? Optional.of("the gateway is stopping") : Optional.empty());
        metrics.add(alarms.meters());
        mails.addTo(metrics);
        outcomes.addTo(metrics);
    }

    /** Where alarms go. */
    public Alarms alarms() {
        return alarms;
    }

    /** Whether mail is taken now; parts of the gateway add their checks here. */
    public Checks ready() {
        return ready;
    }

    /** Whether the process makes progress; parts of the gateway add their queues here. */
    public Checks live() {
        return live;
    }

    /** What is counted and measured; parts of the gateway add their figures here. */
    public Metrics metrics() {
        return metrics;
    }

    /** What is looked after again and again; parts of the gateway add their own. */
    public Rounds rounds() {
        return rounds;
    }

    /** What becomes of recipients. */
    public OutcomeMetrics outcomes() {
        return outcomes;
    }

    /** The same handler, with its answers counted and timed. */
    public MailHandler measured(MailHandler handler) {
        return mail -> answer(handler, mail);
    }

    private SmtpReply answer(MailHandler handler, ReceivedMail mail) {
        long begun = System.nanoTime();
        var reply = handler.handle(mail);
        mails.answered(reply, System.nanoTime() - begun);
        return reply;
    }

    /** From now on the node is not ready: the first step of a graceful stop. */
    public void stopping() {
        stopping = true;
    }

    /** Watches the disk of the data and the clock from now on; {@code onJump} hears by how much the clock was set. */
    public ClockWatch watch(Path data, long keepFree, Clock clock, Consumer<Duration> onJump) {
        var disk = new DiskWatch(new DataDisk(data), keepFree, alarms);
        var time = new ClockWatch(clock, System::nanoTime, alarms, onJump);
        ready.add("disk", Weight.NO_ROOM, disk::low);
        ready.add("data directory", Weight.NO_MAIL, disk::unwritable);
        ready.add("clock", Weight.TOLD, time::problem);
        rounds.every(ROOM_EVERY, "disk-watch", disk::lookAtRoom);
        rounds.every(WRITE_EVERY, "write-watch", disk::tryToWrite);
        rounds.every(CLOCK_EVERY, "clock-watch", time::look);
        metrics.add(new NodeMetrics(data));
        return time;
    }

    /** Shows the load, and notices when the workers are stuck. */
    public void show(LoadMetrics load) {
        metrics.add(load);
        var workers = load.workers();
        expectProgress(
                "workers", "the pool of workers", () -> workers.working() + workers.waiting(), workers::finished);
    }

    /** Notices when somebody gets nothing done for minutes although work waits. */
    public void expectProgress(String name, String who, LongSupplier waiting, LongSupplier done) {
        live.add(name, Weight.NOT_READY, new Progress(who, waiting, done, new Patience(STUCK, System::nanoTime)));
    }

    /** Notices when mail can no longer come in by these addresses. */
    public void expectGreetingAt(List<InetSocketAddress> addresses) {
        addresses.forEach(each -> live.add("reception", Weight.NOT_READY, new Greeting(each)));
    }

    /** Opens the port for monitoring; throws {@link InvalidSettings} when the one that was asked for is taken. */
    public void serve(Monitoring monitoring) {
        switch (monitoring) {
            case Monitoring.None() -> LOG.info("health and metrics are not served");
            case Monitoring.IfFree(var listen) -> {
                if (!open(listen)) {
                    LOG.atWarn()
                            .addKeyValue("address", listen)
                            .log("another program has the port of monitoring: health and metrics are not served");
                }
            }
            case Monitoring.At(var listen) -> {
                if (!open(listen)) {
                    throw new InvalidSettings(List.of("monitoring.listen: " + listen
                            + " cannot be used: another program has it, or it is not of this machine"));
                }
            }
        }
    }

    private boolean open(InetSocketAddress listen) {
        try {
            var opened = new MonitoringServer(listen, new Pages(live, ready, metrics::text));
            server = Optional.of(opened);
            LOG.atInfo().addKeyValue("address", opened.address()).log("health and metrics are served");
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        rounds.close();
        server.ifPresent(MonitoringServer::close);
    }
}
