package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.endtoend.Exchange.Kind;
import brevvagt.endtoend.Exchange.Mail;
import brevvagt.fixtures.SinkMail;
import brevvagt.fixtures.SmtpSink;
import brevvagt.message.MessageId;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Compares what the gateway promised with what arrived, is held and was told, after it had time to do its work. */
final class Reckoning {
    private static final Pattern NUMBER = Pattern.compile("X-Number: (\\d+)");
    private static final Pattern REFERENCE = Pattern.compile("Q-[0-9A-Z]+");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS = 200_000_000;

    private final House house;
    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, Integer> notices = new HashMap<>();

    Reckoning(House house) {
        this.house = house;
        count(house.fast());
        count(house.slow());
    }

    /** Lets the client finish and the gateway do its work, until nothing is missing. */
    static Reckoning settled(House house, Exchange exchange, InetSocketAddress gateway) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var missing = new ArrayList<String>();
        do {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            exchange.send(gateway);
            missing.clear();
            missing.addAll(new Reckoning(house).missing(exchange));
        } while (System.nanoTime() - end < 0 && !(exchange.isDone() && missing.isEmpty()));
        assertThat(exchange.isDone()).as("every mail was accepted in the end").isTrue();
        assertThat(missing).isEmpty();
        var reckoning = new Reckoning(house);
        assertThat(reckoning.leaked()).isFalse();
        return reckoning;
    }

    /** Everything promised that is not there; each line names a mail by its number. */
    List<String> missing(Exchange exchange) {
        var missing = new ArrayList<String>();
        try (var store = house.store(House.NODE)) {
            exchange.accepted().forEach((mail, reference) -> {
                for (var recipient : mail.kind().recipients()) {
                    boolean held = mail.kind() == Kind.HELD_FOR_SOME && recipient.equals(House.OUTSIDER);
                    if (held
                            && store.quarantine().find(new MessageId(reference)).isEmpty()) {
                        missing.add(mail.number() + " is not held for " + recipient);
                    }
                    if (!held && copies(mail, recipient) == 0) {
                        missing.add(mail.number() + " never came to " + recipient);
                    }
                }
                if (mail.kind() == Kind.HELD_FOR_SOME && !notices.containsKey(reference)) {
                    missing.add(mail.number() + " was held and nobody was told");
                }
            });
        }
        return missing;
    }

    /** How many copies came more than once. */
    int duplicates() {
        return copies.values().stream().mapToInt(count -> count - 1).sum();
    }

    /** How many notices came more than once. */
    int secondNotices() {
        return notices.values().stream().mapToInt(count -> count - 1).sum();
    }

    /** Whether anybody but the colleague ever saw what the policy holds. */
    boolean leaked() {
        return house.fast().mails().stream()
                .anyMatch(mail ->
                        mail.text().contains("230478-2155") && mail.recipients().contains(House.OUTSIDER));
    }

    private int copies(Mail mail, String recipient) {
        return copies.getOrDefault(mail.number() + " " + recipient, 0);
    }

    private void count(SmtpSink sink) {
        for (var mail : sink.mails()) {
            var number = NUMBER.matcher(mail.text());
            if (number.find()) {
                mail.recipients().forEach(to -> copies.merge(number.group(1) + " " + to, 1, Integer::sum));
            } else {
                notice(mail);
            }
        }
    }

    private void notice(SinkMail mail) {
        var reference = REFERENCE.matcher(mail.text());
        if (reference.find()) {
            notices.merge(reference.group(), 1, Integer::sum);
        }
    }
}
