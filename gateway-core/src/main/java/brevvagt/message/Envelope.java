package brevvagt.message;

import java.util.List;

/** Who a mail is from and for as SMTP said it, and what its content and its sender asked of the transport. */
public record Envelope(
        ReversePath sender, List<Address> recipients, boolean eightBitMime, boolean smtpUtf8, StatusRequest status) {
    public Envelope {
        recipients = List.copyOf(recipients);
    }

    /** An envelope whose sender asked for no notification. */
    public Envelope(ReversePath sender, List<Address> recipients, boolean eightBitMime, boolean smtpUtf8) {
        this(sender, recipients, eightBitMime, smtpUtf8, StatusRequest.NONE);
    }

    /** The same mail for some of its recipients only. */
    public Envelope to(List<Address> some) {
        return new Envelope(sender, some, eightBitMime, smtpUtf8, status);
    }
}
