package brevvagt.sending;

import brevvagt.delivery.Outcome;
import brevvagt.message.Address;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of an attempt that goes to one server: its seats, its transactions. One thread at a time uses it. */
final class Leg {
    private final List<Consignment> consignments;
    private final Seats.Taken seats;
    private final Introduction introduction;
    private final Deque<Transaction> ready = new ArrayDeque<>();
    private final Map<Address, Outcome> outcomes = new LinkedHashMap<>();

    Leg(List<Consignment> consignments, Seats.Taken seats, Introduction introduction) {
        this.consignments = consignments;
        this.seats = seats;
        this.introduction = introduction;
    }

    /** What became of those recipients that something has become of. */
    Map<Address, Outcome> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** Names sender and recipients of all its consignments until {@code soon}; the content has time until the end. */
    void prepare(Deadline soon, Deadline end) {
        consignments.forEach(each -> prepare(each, soon, end));
    }

    /** In as many transactions as the server's limit on recipients asks for. */
    private void prepare(Consignment consignment, Deadline soon, Deadline end) {
        var introduced = introduction.introduce(consignment, soon);
        introduced.ready().ifPresent(transaction -> {
            transaction.endBy(end);
            ready.add(transaction);
        });
        outcomes.putAll(introduced.failed());
        var rest = consignment.to(introduced.surplus());
        if (rest.recipients().isEmpty()) {
            return;
        }
        if (seats.another()) {
            prepare(rest, soon, end); // ends, as somebody was accepted before there was a surplus
        } else {
            outcomes.putAll(rest.all(new Outcome.Deferred(Answers.BUSY)));
        }
    }

    /** Sends the content to everybody accepted. */
    void send() {
        try {
            while (!ready.isEmpty()) {
                outcomes.putAll(ready.remove().send());
            }
        } finally {
            close();
        }
    }

    /** Withdraws what is not sent and gives the seats back. */
    void close() {
        try {
            while (!ready.isEmpty()) {
                ready.remove().withdraw();
            }
        } finally {
            seats.leave();
        }
    }
}
