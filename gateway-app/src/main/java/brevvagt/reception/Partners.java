package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Whom reception works with.
 *
 * @param handler answers complete mails
 * @param budget the memory of the node
 * @param closed what MAIL hears while the node must take no mail, whoever sends it; asked at each MAIL, so it must answer
 *     at once
 * @param dead whether a recipient's next server is known to be down: RCPT hears {@code 451 4.4.1}, and the mail goes on for
 *     the others; asked at each RCPT, so it must answer at once
 * @param clock tells the time of Received lines
 */
public record Partners(
        MailHandler handler,
        ByteBudget budget,
        Supplier<Optional<SmtpReply>> closed,
        Predicate<Address> dead,
        Clock clock) {
    /** What MAIL hears while the workers' queue is full. */
    public static final SmtpReply BUSY = new SmtpReply(451, "4.3.2", "The gateway is busy, try again later");

    /** Partners that take mail at any time and for anybody. */
    public Partners(MailHandler handler, ByteBudget budget, Clock clock) {
        this(handler, budget, Optional::empty, _ -> false, clock);
    }
}
