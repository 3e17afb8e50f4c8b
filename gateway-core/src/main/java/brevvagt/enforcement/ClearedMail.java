package brevvagt.enforcement;

import brevvagt.decision.Action.TlsLevel;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail that may leave, with the TLS duty it leaves under. Only {@link Clearance} makes one (promise 2). */
public final class ClearedMail {
    private final MessageId id;
    private final Envelope envelope;
    private final MailBytes bytes;
    private final @Nullable TlsLevel tls;

    ClearedMail(MessageId id, Envelope envelope, MailBytes bytes, @Nullable TlsLevel tls) {
        this.id = id;
        this.envelope = envelope;
        this.bytes = bytes;
        this.tls = tls;
    }

    /** The gateway's reference. */
    public MessageId id() {
        return id;
    }

    /** Sender and the recipients it is cleared for. */
    public Envelope envelope() {
        return envelope;
    }

    /** The recipients it is cleared for. */
    public List<Address> recipients() {
        return envelope.recipients();
    }

    /** The exact bytes that were cleared. */
    public MailBytes bytes() {
        return bytes;
    }

    /** The TLS duty towards the recipients' domains, or empty when there is none. */
    public Optional<TlsLevel> tls() {
        return Optional.ofNullable(tls);
    }
}
