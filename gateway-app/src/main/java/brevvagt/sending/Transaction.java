package brevvagt.sending;

import brevvagt.delivery.Outcome;
import brevvagt.delivery.TlsEvidence;
import brevvagt.delivery.TlsEvidence.Peer;
import brevvagt.message.Address;
import brevvagt.message.StatusRequest.Notify;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail whose recipients a server has accepted and whose content it waits for. One thread uses it, once. */
final class Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);
    private static final int GO_AHEAD = 354;

    private final Consignment consignment;
    private final SmtpConnection connection;
    private final ConnectionPool pool;

    Transaction(Consignment consignment, SmtpConnection connection, ConnectionPool pool) {
        this.consignment = consignment;
        this.connection = connection;
        this.pool = pool;
    }

    /** Sends the content and says what became of it for each accepted recipient. */
    Map<Address, Outcome> send() {
        var outcomes = consignment.all(outcome());
        if (!connection.capabilities().dsn()) {
            outcomes.replaceAll((recipient, outcome) -> untold(recipient, outcome));
        }
        return outcomes;
    }

    /** From now on everything ends by then. */
    void endBy(Deadline deadline) {
        connection.wake(deadline);
    }

    /** A server without DSN will not tell of a success, so that the gateway has to (RFC 3461 section 5.2.2). */
    private Outcome untold(Address recipient, Outcome outcome) {
        return outcome instanceof Outcome.Relayed(var evidence, var answer, var _)
                        && consignment.asked(recipient).wants(Notify.SUCCESS)
                ? new Outcome.Relayed(evidence, answer, false)
                : outcome;
    }

    /** Withdraws the mail: nothing of it stays at the server. */
    void withdraw() {
        pool.reset(connection);
    }

    private Outcome outcome() {
        if (connection.wire().deadline().isOver()) {
            withdraw();
            return new Outcome.Deferred(Answers.OVERDUE);
        }
        try {
            var reply = connection.ask("DATA");
            return reply.code() == GO_AHEAD ? content() : refused(reply);
        } catch (IOException lost) {
            pool.discard(connection);
            return new Outcome.Deferred(Answers.LOST);
        } catch (RuntimeException
                | OutOfMemoryError fault) { // other servers may have the mail, so this is an outcome too
            pool.discard(connection);
            LOG.atError().addKeyValue("fault", fault.getClass().getName()).log("sending broke off");
            return inDoubt();
        }
    }

    private Outcome refused(RemoteReply reply) {
        if (reply.isPermanent() || (reply.isTransient() && !reply.isClosing())) {
            pool.reset(connection);
        } else {
            pool.discard(connection);
        }
        return Answers.refusal(reply);
    }

    /** Before the final dot is under way the server cannot have the mail; from then on only its answer can tell. */
    private Outcome content() {
        var dotSent = new AtomicBoolean();
        try {
            return answered(connection.finish(consignment.mail().bytes(), () -> dotSent.set(true)));
        } catch (IOException lost) {
            pool.discard(connection);
            return dotSent.get() ? inDoubt() : new Outcome.Deferred(Answers.LOST);
        }
    }

    private Outcome answered(RemoteReply reply) {
        boolean intelligible = reply.isPositive() || reply.isTransient() || reply.isPermanent();
        if (!intelligible || reply.isClosing()) {
            pool.discard(connection);
        } else {
            pool.giveBack(connection);
        }
        if (!intelligible) {
            return inDoubt();
        }
        return reply.isPositive()
                ? new Outcome.Relayed(evidence(), reply.redacted("the next server took the mail"))
                : Answers.refusal(reply);
    }

    /** A duty towards the recipient's domain rests on the hop's declaration, however well the hop itself is verified. */
    private TlsEvidence evidence() {
        var seen = connection.evidence();
        return consignment.mail().tls().isPresent()
                ? new TlsEvidence(seen.hop(), seen.version(), seen.cipher(), Peer.DECLARED)
                : seen;
    }

    private Outcome inDoubt() {
        LOG.atError()
                .addKeyValue("message", consignment.mail().id().value())
                .addKeyValue("server", consignment.channel().hop().server())
                .log("the next server did not say whether it took the mail");
        return new Outcome.InDoubt();
    }
}
