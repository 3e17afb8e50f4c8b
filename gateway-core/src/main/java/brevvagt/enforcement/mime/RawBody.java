package brevvagt.enforcement.mime;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The body of a message as it stands on the wire: a range of an array nobody writes to. */
final class RawBody {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String ENCODING = "Content-Transfer-Encoding";

    private final byte[] array;
    private final int from;
    private final int to;
    private final boolean asReceived;

    private RawBody(byte[] array, int from, int to, boolean asReceived) {
        this.array = array;
        this.from = from;
        this.to = to;
        this.asReceived = asReceived;
    }

    /** The body of a mail as it came in. */
    static RawBody received(byte[] array, int from, int to) {
        return new RawBody(array, from, to, true);
    }

    /** Whether it is still the range of the bytes that the message was made from. */
    boolean isAsReceived() {
        return asReceived;
    }

    byte[] array() {
        return array;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    /** The body of the message as it would leave now. Of mail in a {@link MailSlice} nothing is copied. */
    static RawBody of(MimeMessage message) throws MessagingException {
        try {
            if (message.getDataHandler().getDataSource() instanceof SplicedBody spliced) {
                return whole(spliced.wire());
            }
            var stream = message.getRawInputStream();
            return stream instanceof MailSlice slice ? slice.rest() : whole(stream.readAllBytes());
        } catch (MessagingException | IOException rebuilt) {
            return serialised(message); // another mailet set new content: there is no raw body any more
        }
    }

    /** Puts a new body in its place; the message's headers stay as they are. Whoever writes the message saves it. */
    static void replace(MimeMessage message, byte[] wire) throws MessagingException {
        var type = message.getHeader(CONTENT_TYPE, null);
        var encoding = message.getHeader(ENCODING, null);
        message.setDataHandler(new DataHandler(new SplicedBody(message.getContentType(), encoding, wire)));
        if (type != null) {
            message.addHeader(CONTENT_TYPE, type); // setDataHandler takes both headers away
        }
        if (encoding != null) {
            message.addHeader(ENCODING, encoding);
        }
    }

    private static RawBody whole(byte[] wire) {
        return new RawBody(wire, 0, wire.length, false);
    }

    private static RawBody serialised(MimeMessage message) throws MessagingException {
        var out = new ByteArrayOutputStream();
        try {
            message.saveChanges();
            message.writeTo(out);
        } catch (IOException fault) {
            throw new MessagingException("a changed body could not be written", fault);
        }
        var wire = out.toByteArray();
        return new RawBody(wire, HeaderBlock.end(wire, 0, wire.length), wire.length, false);
    }
}
