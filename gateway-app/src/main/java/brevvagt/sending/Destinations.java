package brevvagt.sending;

import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens connections to servers that live, and looks now and then whether the dead ones are back. Safe for many threads. */
final class Destinations {
    private static final Logger LOG = LoggerFactory.getLogger(Destinations.class);

    private final Dialer dialer;
    private final ConnectionPool pool;
    private final SendingLimits limits;
    private final Alarms alarms;
    private final Map<String, Destination> known = new ConcurrentHashMap<>();

    Destinations(Dialer dialer, ConnectionPool pool, SendingLimits limits, Alarms alarms) {
        this.dialer = dialer;
        this.pool = pool;
        this.limits = limits;
        this.alarms = alarms;
    }

    /** Whether connections to the hop's server are not even tried at present. */
    boolean isDead(NextHop hop) {
        var destination = known.get(hop.server());
        return destination != null && destination.isDead();
    }

    /** How many servers count as dead. */
    int dead() {
        return (int) known.values().stream().filter(Destination::isDead).count();
    }

    /** A fresh connection, or why there is none. */
    Opened dial(Channel channel, Deadline deadline) {
        var destination = at(channel);
        if (destination.isDead()) {
            return new Opened.Unreachable("counts as dead");
        }
        long begun = System.nanoTime();
        var opened = dialer.dial(channel, deadline);
        switch (opened) {
            case Opened.Ready _, Opened.TooWeak _ -> answered(channel);
            case Opened.Unreachable _ -> {
                if (hadItsTime(begun, deadline) && destination.failed(begun)) {
                    alarms.raise(
                            Alarm.DESTINATION_DEAD,
                            "no connection to " + channel.hop().server() + " can be made; its mail is deferred");
                }
            }
        }
        return opened;
    }

    /** Notes that the server took part in a dialogue. */
    void answered(Channel channel) {
        if (at(channel).answered()) {
            LOG.atInfo().addKeyValue("server", channel.hop().server()).log("a dead next server is back");
        }
    }

    /** Tries each dead server whose pause is over, on a thread of its own; to be called every second or so. */
    void probe() {
        known.values().stream()
                .filter(Destination::claimProbe)
                .forEach(each -> Thread.ofVirtual().name("sending-probe").start(() -> probe(each)));
    }

    private void probe(Destination dead) {
        var channel = dead.channel();
        switch (dialer.dial(channel, Deadline.in(limits.connect()))) {
            case Opened.Ready(var connection) -> {
                pool.giveBack(connection);
                answered(channel);
            }
            case Opened.TooWeak _ -> answered(channel);
            case Opened.Unreachable _ -> dead.probeFailed();
        }
    }

    /** A mail that came shortly before its deadline says nothing about the server. */
    private boolean hadItsTime(long begun, Deadline deadline) {
        return !deadline.isOver()
                || System.nanoTime() - begun >= limits.connect().toNanos() / 2;
    }

    private Destination at(Channel channel) {
        return known.computeIfAbsent(channel.hop().server(), _ -> new Destination(channel, limits.pauses()));
    }
}
