package brevvagt.sending;

import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.ClearedMail;
import brevvagt.enforcement.Transport;
import brevvagt.fault.Alarms;
import brevvagt.message.Address;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends over SMTP (RFC 5321) to configured next hops; a mail for one server on the calling thread. The connection of each
 * mail meets the stronger of its hop's TLS policy and its own duty, or nothing of the mail is said (promise 4). Safe for
 * many threads.
 */
public final class SmtpDelivery implements Delivery, AutoCloseable {
    private static final Duration BETWEEN_TIDYING = Duration.ofMillis(500);

    private final Routes routes;
    private final SendingLimits limits;
    private final Clock clock;
    private final Watchdog watchdog = new Watchdog();
    private final ConnectionPool pool;
    private final Destinations destinations;
    private final Transports transports;
    private final Introduction introduction;
    private final Seats seats;
    private volatile boolean closed;

    /** {@code clock} is the one deadlines are read on; {@code alarms} hears of servers that count as dead. */
    public SmtpDelivery(SendingSettings settings, Clock clock, Alarms alarms) {
        this.routes = settings.routes();
        this.limits = settings.limits();
        this.clock = clock;
        pool = new ConnectionPool(limits.idle(), watchdog);
        var dialer = new Dialer(settings.ownName(), settings.trust(), limits, watchdog);
        destinations = new Destinations(dialer, pool, limits, alarms);
        var memory = new TransportMemory(limits.memory());
        transports = new Transports(memory, pool, destinations, limits.connect());
        introduction = new Introduction(pool, destinations, memory);
        seats = new Seats(limits.crowd().connections());
        Thread.ofPlatform().daemon().name("sending-tidy").start(this::tidy);
    }

    @Override
    public Transport transportFor(Address recipient) {
        return transports.of(routes.hopFor(recipient));
    }

    @Override
    public boolean isDead(Address recipient) {
        return destinations.isDead(routes.hopFor(recipient));
    }

    /** How many next servers cannot be reached at the moment. */
    public int deadDestinations() {
        return destinations.dead();
    }

    @Override
    public Attempt prepare(List<ClearedMail> mails, Instant deadline) {
        var end = Deadline.at(deadline, clock);
        Map<Address, Outcome> failed = new LinkedHashMap<>();
        Map<String, List<Consignment>> byServer = new LinkedHashMap<>();
        mails.stream()
                .flatMap(mail -> Consignment.of(mail, routes).stream())
                .forEach(each -> obstacle(each, end)
                        .ifPresentOrElse(
                                outcome -> failed.putAll(each.all(outcome)),
                                () -> byServer.computeIfAbsent(
                                                each.channel().hop().server(), _ -> new ArrayList<>())
                                        .add(each)));
        var legs = legs(byServer, soon(end), failed);
        return new SmtpAttempt(failed, legs).prepare(legs.size() > 1 ? soon(end) : end, end);
    }

    /** By when others have to be ready, as long as connections are held meanwhile. */
    private Deadline soon(Deadline end) {
        return end.orIn(limits.crowd().longestWait());
    }

    /** What keeps a consignment from even being tried. */
    private Optional<Outcome> obstacle(Consignment consignment, Deadline end) {
        if (!consignment.isDutyMet()) {
            return Optional.of(new Outcome.TlsTooWeak("next hop does not guarantee TLS to the recipient's domain"));
        }
        if (destinations.isDead(consignment.channel().hop())) {
            return Optional.of(new Outcome.Deferred(Answers.UNREACHABLE));
        }
        return end.isOver() ? Optional.of(new Outcome.Deferred(Answers.OVERDUE)) : Optional.empty();
    }

    private List<Leg> legs(Map<String, List<Consignment>> byServer, Deadline soon, Map<Address, Outcome> failed) {
        var wanted = new LinkedHashMap<String, Integer>();
        byServer.forEach((server, consignments) -> wanted.put(server, consignments.size()));
        var taken = seats.take(wanted, soon);
        var legs = new ArrayList<Leg>();
        byServer.forEach((server, consignments) -> {
            var itsSeats = taken.get(server);
            if (itsSeats == null) {
                consignments.forEach(each -> failed.putAll(each.all(new Outcome.Deferred(Answers.BUSY))));
            } else {
                legs.add(new Leg(consignments, itsSeats, introduction));
            }
        });
        return legs;
    }

    /** Takes leave of all servers; mails under way are finished. */
    @Override
    public void close() {
        closed = true;
        pool.close();
    }

    /** A thread of the platform, so that it also runs when no virtual one does. */
    private void tidy() {
        while (!closed || watchdog.isWatching()) {
            LockSupport.parkNanos(BETWEEN_TIDYING.toNanos());
            watchdog.cutOverdue();
            pool.closeIdle();
            if (!closed) {
                destinations.probe();
            }
        }
    }
}
