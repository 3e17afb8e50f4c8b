package brevvagt.reception;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The memory of one node for mails under way: each reserves a factor times its size until it is answered. */
public final class ByteBudget {
    /** What a mail without SIZE starts with; it reserves more as it grows. */
    static final long DEFAULT_MAIL_BYTES = 64 * 1024;

    private final long limit;
    private final int factor;
    private final AtomicLong reserved = new AtomicLong();

    /**
     * A budget of {@code limit} bytes.
     *
     * @param factor how many times its own size a mail takes at most while it is read, decided and sent
     */
    public ByteBudget(long limit, int factor) {
        if (limit < 1 || factor < 1) {
            throw new IllegalArgumentException("a budget and its factor are 1 at least");
        }
        this.limit = limit;
        this.factor = factor;
    }

    /** The bytes reserved at the moment. */
    public long reserved() {
        return reserved.get();
    }

    /** The largest mail that fits when there is no other, in bytes. */
    public long largestMail() {
        return limit / factor;
    }

    /** A reservation for a mail of that many bytes, or empty when too many others are under way. */
    public Optional<Reservation> reserve(long mailBytes) {
        var reservation = new Reservation();
        return reservation.covers(mailBytes) ? Optional.of(reservation) : Optional.empty();
    }

    private boolean take(long bytes) {
        for (; ; ) {
            long now = reserved.get();
            if (bytes > limit - now) {
                return false;
            }
            if (reserved.compareAndSet(now, now + bytes)) {
                return true;
            }
        }
    }

    /** The share of one mail. Used by one thread alone. */
    public final class Reservation implements AutoCloseable {
        private long covered;

        private Reservation() {}

        /** Makes sure that the mail may have that many bytes; false when the budget has no room for it. */
        boolean covers(long mailBytes) {
            if (mailBytes <= covered) {
                return true;
            }
            if (mailBytes > largestMail()) {
                return false;
            }
            if (take((mailBytes - covered) * factor)) {
                covered = mailBytes;
                return true;
            }
            return false;
        }

        /** Gives everything back; a second time does nothing. */
        @Override
        public void close() {
            reserved.addAndGet(-covered * factor);
            covered = 0;
        }
    }
}
