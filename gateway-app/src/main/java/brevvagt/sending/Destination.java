package brevvagt.sending;

import java.time.Duration;

/**
 * One next server, as far as connections to it are concerned: after three failures in a row it counts as dead, until one
 * succeeds. It goes by the clock that nobody sets. Safe for many threads.
 */
final class Destination {
    private static final int FAILURES = 3;

    private final Channel channel;
    private final SendingLimits.Pauses pauses;
    private volatile int failures;
    private volatile boolean dead;
    private long answeredAt;
    private Duration pause;
    private Deadline nextProbe;

    /** One that nothing bad is known of; {@code channel} is what probes use. */
    Destination(Channel channel, SendingLimits.Pauses pauses) {
        this.channel = channel;
        this.pauses = pauses;
        this.answeredAt = System.nanoTime();
        this.pause = pauses.first();
        this.nextProbe = Deadline.in(pause);
    }

    Channel channel() {
        return channel;
    }

    boolean isDead() {
        return dead;
    }

    /**
     * Notes that a connection failed; true when the server counts as dead from now on.
     *
     * @param begun when dialling began: what began before the last success says nothing any more
     */
    synchronized boolean failed(long begun) {
        if (dead || begun - answeredAt < 0 || ++failures < FAILURES) {
            return false;
        }
        dead = true;
        pause = pauses.first();
        nextProbe = Deadline.in(pause);
        return true;
    }

    /** Notes that it answered as a server should; true when it counted as dead. Costs nothing while all is well. */
    boolean answered() {
        return failures > 0 && recovered();
    }

    private synchronized boolean recovered() {
        boolean wasDead = dead;
        failures = 0;
        dead = false;
        answeredAt = System.nanoTime();
        return wasDead;
    }

    /** Whether to look now if a dead server is back; who hears yes does so, and nobody else for a while. */
    synchronized boolean claimProbe() {
        boolean due = dead && nextProbe.isOver();
        if (due) {
            nextProbe = Deadline.in(pauses.longest());
        }
        return due;
    }

    /** Notes that the probe failed: the next one has time until twice the pause is over. */
    synchronized void probeFailed() {
        pause = pauses.after(pause);
        nextProbe = Deadline.in(pause);
    }
}
