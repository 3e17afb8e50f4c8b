package brevvagt.store.custody;

import brevvagt.message.MailBytes;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.sealing.DataKey;
import brevvagt.store.sealing.Gcm;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * A body as it lies on the disk, sealed in frames so that a large one needs no second copy in memory. Each frame's nonce
 * holds its number and whether it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár 2015):
 * frames cannot be changed, left out, cut off or put in another order.
 */
final class SealedBody {
    private static final byte[] MAGIC = "BVH1".getBytes(StandardCharsets.US_ASCII);
    private static final int PREFIX_BYTES = 7;
    private static final int FRAME = 1 << 20;

    private SealedBody() {}

    /** The length of the file for a mail of that many bytes. */
    static long length(long size) {
        return MAGIC.length + PREFIX_BYTES + size + (long) frames(size) * Gcm.TAG_BYTES;
    }

    /** Writes the body; the caller makes it durable. */
    static void write(MailBytes body, DataKey key, WritableByteChannel out) throws IOException {
        var prefix = Gcm.random(PREFIX_BYTES);
        writeAll(out, ByteBuffer.wrap(MAGIC));
        writeAll(out, ByteBuffer.wrap(prefix));
        var frame = ByteBuffer.allocate(Math.min(FRAME, body.size()) + Gcm.TAG_BYTES);
        try {
            for (int number = 0, count = frames(body.size()); number < count; number++) {
                var plain = part(body.array(), body.size(), number);
                cipher(Cipher.ENCRYPT_MODE, key, nonce(prefix, number, count)).doFinal(plain, frame.clear());
                writeAll(out, frame.flip());
            }
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("AES-GCM could not seal", fault);
        }
    }

    /** Reads a body of that size; throws {@link DamagedMail} unless it is exactly what was written. */
    static MailBytes read(ReadableByteChannel in, int size, DataKey key) throws IOException {
        var body = new byte[size];
        try {
            var prefix = header(in);
            var frame = ByteBuffer.allocate(Math.min(FRAME, size) + Gcm.TAG_BYTES);
            for (int number = 0, count = frames(size); number < count; number++) {
                var plain = part(body, size, number);
                readAll(in, frame.clear().limit(plain.remaining() + Gcm.TAG_BYTES));
                cipher(Cipher.DECRYPT_MODE, key, nonce(prefix, number, count)).doFinal(frame.flip(), plain);
            }
            return MailBytes.wrap(body);
        } catch (GeneralSecurityException | EOFException changed) {
            throw new DamagedMail(key.mail(), "content", changed);
        }
    }

    /** An empty mail has one empty frame. */
    private static int frames(long size) {
        return (int) Math.max(1, (size + FRAME - 1) / FRAME);
    }

    private static ByteBuffer part(byte[] body, int size, int number) {
        int start = number * FRAME;
        return ByteBuffer.wrap(body, start, Math.min(FRAME, size - start));
    }

    private static Cipher cipher(int mode, DataKey key, byte[] nonce) throws GeneralSecurityException {
        return key.cipher().cipher(mode, nonce, "brevvagt " + key.mail().value() + " content");
    }

    private static byte[] nonce(byte[] prefix, int number, int count) {
        return ByteBuffer.allocate(Gcm.NONCE_BYTES)
                .put(prefix)
                .putInt(number)
                .put((byte) (number == count - 1 ? 1 : 0))
                .array();
    }

    private static byte[] header(ReadableByteChannel in) throws IOException, GeneralSecurityException {
        var header = ByteBuffer.allocate(MAGIC.length + PREFIX_BYTES);
        readAll(in, header);
        if (!Arrays.equals(header.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new GeneralSecurityException("not a sealed body");
        }
        return Arrays.copyOfRange(header.array(), MAGIC.length, header.capacity());
    }

    private static void writeAll(WritableByteChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static void readAll(ReadableByteChannel in, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (in.read(bytes) < 0) {
                throw new EOFException("cut off");
            }
        }
    }
}
