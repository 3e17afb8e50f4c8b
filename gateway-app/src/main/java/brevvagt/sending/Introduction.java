package brevvagt.sending;

import brevvagt.delivery.Outcome;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a connection for a consignment, waiting or fresh, and names sender and recipients on it. */
final class Introduction {
    private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);

    private final ConnectionPool pool;
    private final Destinations destinations;
    private final TransportMemory memory;

    Introduction(ConnectionPool pool, Destinations destinations, TransportMemory memory) {
        this.pool = pool;
        this.destinations = destinations;
        this.memory = memory;
    }

    /**
     * Never throws for a network fault: it becomes an outcome of the recipients. When a waiting connection turns out to
     * be dead, nothing was accepted on it and a fresh one is tried, once.
     */
    Introduced introduce(Consignment consignment, Deadline deadline) {
        return pool.take(consignment.channel(), deadline)
                .flatMap(waiting -> name(consignment, waiting))
                .orElseGet(() -> introduceAfresh(consignment, deadline));
    }

    private Introduced introduceAfresh(Consignment consignment, Deadline deadline) {
        return switch (destinations.dial(consignment.channel(), deadline)) {
            case Opened.Ready(var fresh) ->
                name(consignment, fresh).orElseGet(() -> failed(consignment, new Outcome.Deferred(Answers.LOST)));
            case Opened.TooWeak(var offered) -> {
                warn(consignment, offered);
                yield failed(consignment, consignment.tooWeak(offered));
            }
            case Opened.Unreachable(var why) -> {
                warn(consignment, why);
                yield failed(consignment, new Outcome.Deferred(Answers.UNREACHABLE));
            }
        };
    }

    private Optional<Introduced> name(Consignment consignment, SmtpConnection connection) {
        memory.learn(consignment.channel().hop(), connection.capabilities());
        var introduced = new Naming(consignment, connection, pool).perform();
        if (introduced.isPresent()) {
            destinations.answered(consignment.channel());
        }
        return introduced;
    }

    private static Introduced failed(Consignment consignment, Outcome outcome) {
        return Introduced.failed(consignment.all(outcome));
    }

    private static void warn(Consignment consignment, String why) {
        LOG.atWarn()
                .addKeyValue("message", consignment.mail().id().value())
                .addKeyValue("server", consignment.channel().hop().server())
                .addKeyValue("policy", consignment.channel().policy())
                .addKeyValue("why", why)
                .log("no connection to the next server");
    }
}
