package brevvagt.message;

import java.time.Instant;

/**
 * One mail as reception took it, complete to the final dot.
 *
 * @param normalised whether bare line ends that came by BDAT were made CRLF at entry, which breaks signatures
 */
public record ReceivedMail(
        MessageId id, Envelope envelope, MailBytes bytes, InboundHop hop, Instant at, boolean normalised) {}
