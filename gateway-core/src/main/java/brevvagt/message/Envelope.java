package brevvagt.message;

import java.util.List;

/** Who a mail is from and for as SMTP said it, and what its content asked of the transport. */
public record Envelope(ReversePath sender, List<Address> recipients, boolean eightBitMime, boolean smtpUtf8) {
    public Envelope {
        recipients = List.copyOf(recipients);
    }

    /** The same mail for some of its recipients only. */
    public Envelope to(List<Address> some) {
        return new Envelope(sender, some, eightBitMime, smtpUtf8);
    }
}
