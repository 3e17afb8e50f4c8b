package brevvagt.reception;

import brevvagt.message.MailBytes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the content of one mail behind our own header lines. With an honest SIZE it is one array and no byte is
 * copied twice; otherwise it is blocks that double in size and are joined once. A mail that has a flaw is counted on and
 * no longer kept.
 */
final class MailBuffer {
    private static final int SMALLEST_BLOCK = 16 * 1024;
    private static final int LARGEST_BLOCK = 8 * 1024 * 1024;

    private final List<byte[]> full = new ArrayList<>();
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    private final ByteBudget.Reservation reservation;
    private final long limit;
    private final byte[] head;
    private final int announced;
    private byte[] block = new byte[0];
    private int used;
    private long contentLength;

    /**
     * An empty content; memory is taken with its first byte.
     *
     * @param head our own header lines, which stand before the content
     * @param announced the bytes of SIZE, or 0
     * @param limit the most bytes of content
     */
    MailBuffer(byte[] head, long announced, long limit, ByteBudget.Reservation reservation) {
        this.head = head.clone();
        this.announced = Math.toIntExact(announced > 0 ? Math.min(announced, limit) : SMALLEST_BLOCK);
        this.limit = limit;
        this.reservation = reservation;
    }

    /** The bytes of content so far, kept or not. */
    long contentLength() {
        return contentLength;
    }

    /** Where the content begins in the joined mail. */
    int headLength() {
        return head.length;
    }

    /** What is wrong with the content so far. */
    Set<Flaw> flaws() {
        return flaws;
    }

    /** Notes a flaw; from now on nothing is kept. */
    void spoil(Flaw flaw) {
        flaws.add(flaw);
        full.clear();
        block = new byte[0];
        used = 0;
    }

    /** Adds bytes of content. */
    void append(byte[] from, int offset, int length) {
        contentLength += length;
        if (contentLength > limit) {
            spoil(Flaw.TOO_BIG);
        } else if (flaws.isEmpty() && !reservation.covers(contentLength)) {
            spoil(Flaw.NO_MEMORY);
        }
        if (flaws.isEmpty()) {
            keep(from, offset, length);
        }
    }

    /** The whole mail, header lines first. The buffer is empty afterwards. */
    MailBytes join() {
        begin();
        var whole = full.isEmpty() && used > block.length / 2 ? block : joined();
        int length = Math.toIntExact(head.length + contentLength);
        full.clear();
        block = new byte[0];
        return MailBytes.wrap(whole, length);
    }

    private void keep(byte[] from, int offset, int length) {
        begin();
        int first = Math.min(length, block.length - used);
        System.arraycopy(from, offset, block, used, first);
        used += first;
        if (first < length) {
            full.add(block);
            block = new byte[Math.clamp(contentLength, SMALLEST_BLOCK, LARGEST_BLOCK)];
            used = length - first;
            System.arraycopy(from, offset + first, block, 0, used);
        }
    }

    private void begin() {
        if (block.length == 0) {
            block = new byte[Math.addExact(head.length, announced)];
            System.arraycopy(head, 0, block, 0, head.length);
            used = head.length;
        }
    }

    private byte[] joined() {
        var whole = new byte[Math.toIntExact(head.length + contentLength)];
        int at = 0;
        for (var each : full) {
            System.arraycopy(each, 0, whole, at, each.length);
            at += each.length;
        }
        System.arraycopy(block, 0, whole, at, used);
        return whole;
    }
}
