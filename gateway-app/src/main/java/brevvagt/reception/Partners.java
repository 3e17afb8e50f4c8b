package brevvagt.reception;

import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * Whom reception works with.
 *
 * @param handler answers complete mails
 * @param budget the memory of the node
 * @param busy whether new mail should wait because the workers' queue is full
 * @param clock tells the time of Received lines
 */
public record Partners(MailHandler handler, ByteBudget budget, BooleanSupplier busy, Clock clock) {}
