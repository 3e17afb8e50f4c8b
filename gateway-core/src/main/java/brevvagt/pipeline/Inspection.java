package brevvagt.pipeline;

import brevvagt.delivery.Delivery;
import brevvagt.enforcement.Transport;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Has a mail examined by a worker while the caller waits, with what its next servers can carry. */
final class Inspection {
    private final Examiner examiner;
    private final Workers workers;
    private final Delivery delivery;
    private final Clock clock;

    Inspection(Examiner examiner, Workers workers, Delivery delivery, Clock clock) {
        this.examiner = examiner;
        this.workers = workers;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** Examines a fresh mail for everybody on its envelope. */
    Examination of(ReceivedMail mail, Instant deadline) throws Workers.Busy, TimeoutException {
        var transports = transports(mail.envelope().recipients());
        return workers.work(() -> examiner.examine(mail, transports), left(deadline));
    }

    /** Examines a mail of custody for some of its recipients, each with what a reviewer waived. */
    Examination of(Resumption resumption, Instant deadline) throws Workers.Busy, TimeoutException {
        var transports = transports(resumption.waived().keySet());
        return workers.work(() -> examiner.resume(resumption, transports), left(deadline));
    }

    private Map<Address, Transport> transports(Collection<Address> recipients) {
        Map<Address, Transport> transports = new LinkedHashMap<>();
        recipients.forEach(recipient -> transports.put(recipient, delivery.transportFor(recipient)));
        return transports;
    }

    private Duration left(Instant deadline) {
        return Duration.between(clock.instant(), deadline);
    }
}
