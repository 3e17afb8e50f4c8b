package brevvagt.enforcement.mime;

import brevvagt.message.MailBytes;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.InputStream;

/** A stream over the bytes of a mail that Jakarta Mail can share, and that gives the array back without a copy. */
public final class MailSlice extends SharedByteArrayInputStream {
    private MailSlice(byte[] array, int from, int length) {
        super(array, from, length);
    }

    /** The whole mail. */
    public static MailSlice of(MailBytes bytes) {
        return new MailSlice(bytes.array(), 0, bytes.size());
    }

    /** The body of a mail alone: what follows the empty line after its header. */
    public static MailSlice bodyOf(MailBytes bytes) {
        int body = HeaderBlock.end(bytes.array(), 0, bytes.size());
        return new MailSlice(bytes.array(), body, bytes.size() - body);
    }

    /** The same bytes from {@code from} up to {@code to}, or to the end when {@code to} is -1. */
    @Override
    public InputStream newStream(long from, long to) {
        long length = (to == -1 ? count - start : to) - from;
        if (from < 0 || length < 0) {
            throw new IllegalArgumentException("no such slice");
        }
        return new MailSlice(buf, start + (int) from, (int) length);
    }

    /** The array behind, from where reading stands to the end of the slice. */
    RawBody rest() {
        return RawBody.received(buf, pos, count);
    }
}
