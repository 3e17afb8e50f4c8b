package brevvagt.message.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The beginning and the end of an attachment that is not read as text: enough to tell an encrypted file, however big it
 * is.
 */
final class Peek {
    private static final int WINDOW = 88_000;
    private static final int CHUNK = 16_384;

    private final byte[] head;
    private final byte[] tail;
    private final long size;

    private Peek(byte[] head, byte[] tail, long size) {
        this.head = head;
        this.tail = tail;
        this.size = size;
    }

    /** The first bytes, decoded. */
    byte[] head() {
        return head;
    }

    /** The last bytes, decoded; the head where that is all there is. */
    byte[] tail() {
        return tail.length == 0 ? head : tail;
    }

    /** The bytes of the attachment as they travelled. */
    long size() {
        return size;
    }

    static Peek into(InputStream raw, String encoding) throws IOException {
        var head = raw.readNBytes(WINDOW);
        var tail = new Tail();
        var chunk = new byte[CHUNK];
        long size = head.length;
        for (int read = head.length < WINDOW ? -1 : raw.read(chunk); read >= 0; read = raw.read(chunk)) {
            tail.append(chunk, read);
            size += read;
        }
        var decodedTail = decode(encoding.equals("base64") ? aligned(tail.bytes()) : tail.bytes(), encoding);
        return new Peek(decode(head, encoding), decodedTail, size);
    }

    private static byte[] decode(byte[] raw, String encoding) {
        return TransferDecoder.decode(raw, encoding).bytes();
    }

    /** The groups of base64 are counted from the end, which is padded to a whole one. */
    private static byte[] aligned(byte[] tail) {
        int sextets = 0;
        for (byte each : tail) {
            sextets += each > ' ' ? 1 : 0;
        }
        int skip = sextets % 4;
        int from = 0;
        while (skip > 0) {
            skip -= tail[from] > ' ' ? 1 : 0;
            from++;
        }
        return Arrays.copyOfRange(tail, from, tail.length);
    }

    /** Keeps the last bytes that pass by. */
    private static final class Tail {
        private byte[] last = new byte[0];
        private int length;

        void append(byte[] chunk, int count) {
            if (last.length == 0) {
                last = new byte[2 * WINDOW];
            }
            if (length + count > last.length) {
                System.arraycopy(last, length - WINDOW, last, 0, WINDOW);
                length = WINDOW;
            }
            System.arraycopy(chunk, 0, last, length, count);
            length += count;
        }

        byte[] bytes() {
            return Arrays.copyOfRange(last, Math.max(0, length - WINDOW), length);
        }
    }
}
