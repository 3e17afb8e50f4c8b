package brevvagt.store.outbox;

import brevvagt.custody.Notice;
import brevvagt.delivery.Delivery;
import brevvagt.fault.Alarm;
import brevvagt.fault.FaultPoint;
import brevvagt.fault.FaultPoints;
import brevvagt.fixtures.SmtpSink;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.notice.Digest;
import brevvagt.notice.NoticeFixture;
import brevvagt.notice.Pace;
import brevvagt.operations.LoggedAlarms;
import brevvagt.operations.RaisedAlarms;
import brevvagt.sending.NextHop;
import brevvagt.sending.Routes;
import brevvagt.sending.SendingLimits;
import brevvagt.sending.SendingSettings;
import brevvagt.sending.SmtpDelivery;
import brevvagt.sending.TlsPolicy;
import brevvagt.sending.TlsTrust;
import brevvagt.store.MovedClock;
import brevvagt.store.database.Database;
import brevvagt.store.database.StorePlace;
import brevvagt.store.keys.Keys;
import brevvagt.store.work.WorkDialect;
import brevvagt.store.work.WorkPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An outbox on a database of its own, the sender's mail server, and a clock that the test moves. */
final class OutboxFixture implements AutoCloseable {
    static final int PER_HOUR = 3;
    static final Duration EXPIRY = Duration.ofDays(2);
    static final Pace PACE =
            new Pace(PER_HOUR, Pace.retries(List.of(Duration.ofMinutes(1), Duration.ofHours(2)), EXPIRY));

    private static final TlsTrust TRUST = TlsTrust.ofSystem();

    private final RaisedAlarms heard = new RaisedAlarms();
    final List<Alarm> alarms = heard.raised;
    final List<FaultPoint> points = new ArrayList<>();
    final SmtpSink sink = SmtpSink.start();
    final Database database;
    final Outbox outbox;
    final OutboxLedger ledger;

    /** What happens at a named point. */
    FaultPoints atPoint = points::add;

    private final SmtpDelivery delivery;
    private final MovedClock clock = new MovedClock();

    OutboxFixture(StorePlace place) {
        if (!Keys.existIn(place.directory())) {
            Keys.create(place.directory());
        }
        database = Database.openOrCreate(place);
        var plan = new WorkPlan(WorkDialect.valueOf(database.dialect().name()));
        outbox = new Outbox(Keys.open(place.directory()), plan, clock);
        ledger = new OutboxLedger(database, plan, clock);
        delivery = delivery(sink.port(), clock);
    }

    Instant now() {
        return clock.instant();
    }

    void advance(Duration time) {
        clock.move(time);
    }

    /** A notice about that mail as custody would put it there. */
    void put(Notice... notices) {
        var prepared = outbox.prepare(List.of(notices));
        database.write(transaction -> {
            outbox.put(transaction, prepared, now());
            return now();
        });
    }

    void replace(Notice... notices) {
        var prepared = outbox.prepare(List.of(notices));
        database.write(transaction -> {
            outbox.replace(transaction, prepared, now());
            return now();
        });
    }

    static Notice notice(String about, Notice.Kind kind, String text) {
        return notice(about, kind, NoticeFixture.KARIN, text);
    }

    static Notice notice(String about, Notice.Kind kind, Address to, String text) {
        var bytes = MailBytes.of("From: <postmaster@own.dk>\r\nSubject: notice\r\n\r\n" + text + "\r\n");
        return new Notice(new MessageId(about), kind, to, bytes);
    }

    /** The ids of what is due, in the order of the plan. */
    List<String> planned() {
        return database.read(handle -> handle.createQuery(
                        "SELECT task_instance FROM scheduled_tasks WHERE task_name = 'NOTICE' ORDER BY execution_time")
                .mapTo(String.class)
                .list());
    }

    /** Does the work for one notice as this process would after a start. */
    Optional<Instant> work(String id) {
        return worker(delivery).work(id);
    }

    /** Does the work for every notice once. */
    List<Optional<Instant>> workAll() {
        return ledger.unsent().stream().map(each -> work(each.id())).toList();
    }

    OutboxWork worker(Delivery through) {
        var outside = new OutboxWork.Outside(NoticeFixture.clearance(), through, heard, atPoint);
        return new OutboxWork(outbox, ledger, outside, new Digest(NoticeFixture.settings(PACE), Clock.systemUTC()));
    }

    List<String> states() {
        return ledger.unsent().stream().map(OutboxLedger.Unsent::state).toList();
    }

    void tamper(String sql) {
        database.write(transaction -> transaction.handle().execute(sql));
    }

    /** A way to a server on this machine. */
    static SmtpDelivery delivery(int port, Clock clock) {
        var routes = new Routes(new NextHop("localhost", port, TlsPolicy.NONE));
        var settings = new SendingSettings(routes, TRUST, "gateway.own.dk", SendingLimits.standard());
        return new SmtpDelivery(settings, clock, new LoggedAlarms());
    }

    @Override
    public void close() {
        delivery.close();
        sink.close();
        database.close();
    }
}
