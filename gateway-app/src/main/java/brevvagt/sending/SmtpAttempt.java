package brevvagt.sending;

import brevvagt.delivery.Delivery;
import brevvagt.delivery.Outcome;
import brevvagt.message.Address;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The transactions of one mail, over all its groups and servers. One thread uses it. */
final class SmtpAttempt implements Delivery.Attempt {
    private final Introduction introduction;
    private final Deadline deadline;
    private final Seats.Taken seats;
    private final Deque<Transaction> ready = new ArrayDeque<>();
    private final Map<Address, Outcome> outcomes = new LinkedHashMap<>();

    SmtpAttempt(Introduction introduction, Deadline deadline, Seats.Taken seats) {
        this.introduction = introduction;
        this.deadline = deadline;
        this.seats = seats;
    }

    /** Keeps what became of these recipients. */
    void keep(Map<Address, Outcome> failed) {
        outcomes.putAll(failed);
    }

    /** Names sender and recipients, in as many transactions as the server's limit on recipients asks for. */
    void prepare(Consignment consignment) {
        var introduced = introduction.introduce(consignment, deadline);
        introduced.ready().ifPresent(ready::add);
        keep(introduced.failed());
        var rest = consignment.to(introduced.surplus());
        if (rest.recipients().isEmpty()) {
            return;
        }
        if (seats.another(rest.channel().hop().server())) {
            prepare(rest); // ends, as somebody was accepted before there was a surplus
        } else {
            keep(rest.all(new Outcome.Deferred(Answers.BUSY)));
        }
    }

    @Override
    public Map<Address, Outcome> failed() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    @Override
    public Map<Address, Outcome> send() {
        try {
            while (!ready.isEmpty()) {
                keep(ready.remove().send());
            }
            return failed();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        try {
            while (!ready.isEmpty()) {
                ready.remove().withdraw();
            }
        } finally {
            seats.leave();
        }
    }
}
