package brevvagt.sending;

import brevvagt.delivery.Outcome;
import brevvagt.message.Address;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says MAIL and RCPT for one consignment on one connection, and sorts the recipients by the answers. */
final class Naming {
    private final Consignment consignment;
    private final SmtpConnection connection;
    private final ConnectionPool pool;
    private final EnvelopeCommands commands;
    private final List<Address> accepted = new ArrayList<>();
    private final List<Address> surplus = new ArrayList<>();
    private final Map<Address, Outcome> failed = new LinkedHashMap<>();

    Naming(Consignment consignment, SmtpConnection connection, ConnectionPool pool) {
        this.consignment = consignment;
        this.connection = connection;
        this.pool = pool;
        this.commands = new EnvelopeCommands(consignment, connection.capabilities());
    }

    /** Empty when the connection was lost and another may do better. */
    Optional<Introduced> perform() {
        var misfit = misfit();
        if (misfit.isPresent()) {
            pool.giveBack(connection);
            return Optional.of(Introduced.failed(consignment.all(misfit.get())));
        }
        try {
            return name(nameable());
        } catch (IOException lost) {
            pool.discard(connection);
            return Optional.empty();
        }
    }

    /** What the server cannot carry whoever it is for; the next mail is converted, as its abilities are remembered. */
    private Optional<Outcome> misfit() {
        var server = connection.capabilities();
        var content = consignment.content();
        if (!server.takes(content.size())) {
            return Optional.of(new Outcome.Rejected(Answers.TOO_BIG));
        }
        if (!commands.canNameSender()) {
            return Optional.of(new Outcome.Rejected(Answers.NO_UTF8_ADDRESS));
        }
        if (content.eightBit() && !server.eightBitMime()) {
            return Optional.of(new Outcome.Deferred(Answers.SEVEN_BIT_ONLY));
        }
        boolean unreadable = content.utf8Headers() && !server.smtpUtf8();
        return unreadable ? Optional.of(new Outcome.Deferred(Answers.NO_UTF8_HEADERS)) : Optional.empty();
    }

    private List<Address> nameable() {
        var nameable = new ArrayList<Address>();
        for (var recipient : consignment.recipients()) {
            if (commands.canName(recipient)) {
                nameable.add(recipient);
            } else {
                failed.put(recipient, new Outcome.Rejected(Answers.NO_UTF8_ADDRESS));
            }
        }
        return nameable;
    }

    private Optional<Introduced> name(List<Address> recipients) throws IOException {
        if (recipients.isEmpty()) {
            pool.giveBack(connection);
            return Optional.of(introduced());
        }
        var lines = recipients.stream().map(commands::recipient).toList();
        var replies = connection.envelope(commands.mail(), lines);
        if (replies.stream().anyMatch(RemoteReply::isClosing)) {
            throw new IOException("the server is closing");
        }
        if (replies.getFirst().isPositive()) {
            sort(recipients, replies);
        } else {
            recipients.forEach(each -> failed.put(each, Answers.refusal(replies.getFirst())));
        }
        if (accepted.isEmpty()) {
            pool.reset(connection);
        }
        return Optional.of(introduced());
    }

    private void sort(List<Address> recipients, List<RemoteReply> replies) {
        for (int i = 0; i < recipients.size(); i++) {
            var reply = replies.get(1 + i);
            if (reply.isPositive()) {
                accepted.add(recipients.get(i));
            } else if (reply.saysTooManyRecipients() && !accepted.isEmpty()) {
                surplus.add(recipients.get(i));
            } else {
                failed.put(recipients.get(i), Answers.refusal(reply));
            }
        }
    }

    private Introduced introduced() {
        var ready = accepted.isEmpty()
                ? Optional.<Transaction>empty()
                : Optional.of(new Transaction(consignment.to(accepted), connection, pool));
        return new Introduced(ready, failed, surplus);
    }
}
