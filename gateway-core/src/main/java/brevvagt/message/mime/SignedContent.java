package brevvagt.message.mime;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Takes the signed mail out of an opaque S/MIME signature (RFC 5652 section 5): it is not encrypted, only wrapped, and
 * every mail program shows it. Walks the few BER elements on the way and nothing else; the signature is not verified.
 */
final class SignedContent {
    private static final int SEQUENCE = 0x30;
    private static final int EXPLICIT = 0xa0;
    private static final int OCTETS = 0x04;
    private static final int OCTETS_IN_PIECES = 0x24;
    private static final int UNTOLD = -1;

    private final byte[] ber;
    private int at;
    /** The content length of the element entered last, or untold where it ends by a mark. */
    private int length;

    private SignedContent(byte[] ber) {
        this.ber = ber;
    }

    /** The wrapped mail, or empty when this is no signed data or its structure cannot be followed. */
    static Optional<byte[]> of(byte[] ber) {
        var content = new SignedContent(ber);
        boolean found = content.enter(SEQUENCE)
                && content.skip() // that it is signed data
                && content.enter(EXPLICIT)
                && content.enter(SEQUENCE)
                && content.skip() // the version
                && content.skip() // the digest algorithms
                && content.enter(SEQUENCE)
                && content.skip() // the type of the content
                && content.enter(EXPLICIT);
        return found ? content.octets() : Optional.empty();
    }

    private Optional<byte[]> octets() {
        var out = new ByteArrayOutputStream();
        if (enter(OCTETS_IN_PIECES)) {
            int end = length == UNTOLD ? ber.length : at + length;
            while (at < end && enter(OCTETS) && length != UNTOLD) {
                out.write(ber, at, length);
                at += length;
            }
        } else if (enter(OCTETS) && length != UNTOLD) {
            out.write(ber, at, length);
        }
        return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
    }

    /** Steps into the element when it has the tag; its length is then within the bytes, a cut one shortened. */
    private boolean enter(int tag) {
        return at < ber.length && (ber[at] & 0xff) == tag && readLength(at + 1);
    }

    private boolean skip() {
        if (!readLength(at + 1) || length == UNTOLD) {
            return false;
        }
        at += length;
        return true;
    }

    private boolean readLength(int from) {
        if (from >= ber.length) {
            return false;
        }
        int first = ber[from] & 0xff;
        int more = first & 0x7f;
        if (first < 0x80 || first == 0x80) {
            length = first == 0x80 ? UNTOLD : Math.min(first, ber.length - from - 1);
            at = from + 1;
            return true;
        }
        long value = 0;
        for (int i = 1; i <= more; i++) {
            if (i > 4 || from + i >= ber.length) {
                return false;
            }
            value = (value << 8) | (ber[from + i] & 0xff);
        }
        at = from + 1 + more;
        length = (int) Math.min(value, ber.length - at);
        return true;
    }
}
