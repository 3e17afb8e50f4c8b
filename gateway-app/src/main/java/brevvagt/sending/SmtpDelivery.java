package brevvagt.sending;

import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.ClearedMail;
import brevvagt.enforcement.Transport;
import brevvagt.message.Address;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends over SMTP (RFC 5321) to configured next hops, on the calling thread. The connection of each mail meets the
 * stronger of its hop's TLS policy and its own duty, or nothing of the mail is said (promise 4). Safe for many threads.
 */
public final class SmtpDelivery implements Delivery, AutoCloseable {
    private static final Duration BETWEEN_TIDYING = Duration.ofMillis(500);

    private final Routes routes;
    private final SendingLimits limits;
    private final Clock clock;
    private final Watchdog watchdog = new Watchdog();
    private final ConnectionPool pool;
    private final Dialer dialer;
    private final TransportMemory memory;
    private final Introduction introduction;
    private final Seats seats;
    private volatile boolean closed;

    /** {@code ownName} is the host name the gateway says in EHLO; {@code clock} is the one deadlines are read on. */
    public SmtpDelivery(Routes routes, TlsTrust trust, String ownName, SendingLimits limits, Clock clock) {
        this.routes = routes;
        this.limits = limits;
        this.clock = clock;
        pool = new ConnectionPool(limits.idle(), watchdog);
        dialer = new Dialer(ownName, trust, limits, watchdog);
        memory = new TransportMemory(limits.memory());
        introduction = new Introduction(pool, dialer, memory);
        seats = new Seats(limits.connectionsPerServer());
        Thread.ofPlatform().daemon().name("sending-tidy").start(this::tidy);
    }

    @Override
    public Transport transportFor(Address recipient) {
        var hop = routes.hopFor(recipient);
        return memory.recall(hop).orElseGet(() -> ask(hop));
    }

    @Override
    public Attempt prepare(List<ClearedMail> mails, Instant deadline) {
        var end = Deadline.at(deadline, clock);
        var all = mails.stream()
                .flatMap(mail -> Consignment.of(mail, routes).stream())
                .toList();
        var allowed = all.stream().filter(Consignment::isDutyMet).toList();
        var taken = seats.take(seatsFor(allowed), end);
        var attempt = new SmtpAttempt(introduction, end, taken.orElseGet(seats::none));
        all.stream().filter(each -> !each.isDutyMet()).forEach(each -> attempt.keep(each.all(notGuaranteed())));
        if (taken.isPresent()) {
            prepare(attempt, allowed);
        } else {
            allowed.forEach(each -> attempt.keep(each.all(new Outcome.Deferred(Answers.BUSY))));
        }
        return attempt;
    }

    /** Takes leave of all servers; mails under way are finished. */
    @Override
    public void close() {
        closed = true;
        pool.close();
    }

    private static void prepare(SmtpAttempt attempt, List<Consignment> consignments) {
        boolean prepared = false;
        try {
            consignments.forEach(attempt::prepare);
            prepared = true;
        } finally {
            if (!prepared) {
                attempt.close();
            }
        }
    }

    private static SortedMap<String, Integer> seatsFor(List<Consignment> consignments) {
        var wanted = new TreeMap<String, Integer>();
        consignments.forEach(each -> wanted.merge(each.channel().hop().server(), 1, Integer::sum));
        return wanted;
    }

    private static Outcome notGuaranteed() {
        return new Outcome.TlsTooWeak("next hop does not guarantee TLS to the recipient's domain");
    }

    private Transport ask(NextHop hop) {
        var channel = new Channel(hop, hop.tls());
        var soon = Deadline.in(limits.connect());
        var opened =
                pool.take(channel, soon).<Opened>map(Opened.Ready::new).orElseGet(() -> dialer.dial(channel, soon));
        return switch (opened) {
            case Opened.Ready(var connection) -> {
                pool.giveBack(connection);
                yield memory.learn(hop, connection.capabilities());
            }
            case Opened.TooWeak _, Opened.Unreachable _ -> memory.assume(hop);
        };
    }

    /** A thread of the platform, so that it also runs when no virtual one does. */
    private void tidy() {
        while (!closed || watchdog.isWatching()) {
            LockSupport.parkNanos(BETWEEN_TIDYING.toNanos());
            watchdog.cutOverdue();
            pool.closeIdle();
        }
    }
}
