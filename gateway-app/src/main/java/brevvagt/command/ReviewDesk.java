package brevvagt.command;

import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.store.Store;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptMail;
import brevvagt.store.custody.KeptSummary;
import brevvagt.store.custody.Reviews.Result;
import brevvagt.store.custody.Reviews.Reviewer;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.sealing.DamagedMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lets held mail go or refuses it, and says what that came to. */
final class ReviewDesk {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Terminal terminal;
    private final Store store;
    private final Reviewer reviewer;

    ReviewDesk(Terminal terminal, Store store, Reviewer reviewer) {
        this.terminal = terminal;
        this.store = store;
        this.reviewer = reviewer;
    }

    /** Lets a mail go for some recipients, or for all it is held for, and waits a while for its delivery. */
    int release(MessageId id, Set<Address> some, Duration wait) {
        var seen = seen(id, some);
        if (seen.isEmpty()) {
            return StoreOption.FAULT;
        }
        var result = store.reviews().release(seen.get(), reviewer, chosen(some));
        int exit = told(id, result, "released%s: the running gateway sends it");
        if (exit == 0) {
            await(id, wait, CustodyState.RELEASING);
        }
        return exit;
    }

    /** Refuses a mail for some recipients, or for all it is held for. */
    int reject(MessageId id, Set<Address> some) {
        try {
            return seen(id, some)
                    .map(seen -> told(
                            id,
                            store.reviews().reject(seen, reviewer, chosen(some)),
                            "rejected%s: the running gateway tells its sender"))
                    .orElse(StoreOption.FAULT);
        } catch (DamagedMail | InvalidKeys unreadable) {
            return rejectUnread(id, some, unreadable);
        }
    }

    private int rejectUnread(MessageId id, Set<Address> some, RuntimeException unreadable) {
        if (!some.isEmpty() || !store.reviews().rejectDamaged(id, reviewer)) {
            throw unreadable;
        }
        terminal.complain("it cannot be opened, so its sender cannot be told");
        terminal.line(id.value() + " is rejected");
        return 0;
    }

    private static Predicate<Address> chosen(Set<Address> some) {
        return address -> some.isEmpty() || some.contains(address);
    }

    /** The mail as it is now, when all of the recipients named are held. */
    private Optional<KeptMail> seen(MessageId id, Set<Address> some) {
        var mail = store.quarantine().describe(id);
        if (mail.isEmpty()) {
            boolean known = store.quarantine().find(id).isPresent();
            terminal.complain(
                    known ? id.value() + " waits for nobody: it is over" : "there is no held mail " + id.value());
            return mail;
        }
        List<Address> held = mail.get().in(CustodyState.HELD).stream()
                .map(KeptMail.Recipient::address)
                .toList();
        if (held.isEmpty()) {
            terminal.complain(id.value() + " is held for nobody:");
            store.quarantine().find(id).ifPresent(this::printStates);
            return Optional.empty();
        }
        if (!held.containsAll(some)) {
            terminal.complain(id.value() + " is not held for every --recipient: show " + id.value() + " lists them");
            return Optional.empty();
        }
        return mail;
    }

    private int told(MessageId id, Result result, String done) {
        return switch (result) {
            case Result.Done(var recipients, var changed) -> {
                var count = " for " + recipients.size() + (recipients.size() == 1 ? " recipient" : " recipients");
                terminal.line(id.value() + " is " + done.replace("%s", count));
                if (!changed.isEmpty()) {
                    terminal.complain(changed.size() + " changed meanwhile and are left as they are: look again");
                }
                yield 0;
            }
            case Result.NotHeld() -> {
                terminal.complain(id.value() + " changed meanwhile: somebody else was faster");
                yield StoreOption.FAULT;
            }
        };
    }

    private void await(MessageId id, Duration limit, CustodyState state) {
        long looks = limit.dividedBy(LOOK_EVERY);
        try {
            for (long look = 0; look < looks && isIn(id, state); look++) {
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (isIn(id, state)) {
            terminal.complain("it is not sent yet: is the gateway running?");
        }
        store.quarantine().find(id).ifPresent(this::printStates);
    }

    private void printStates(KeptSummary mail) {
        Standings.print(terminal, mail, "  ");
    }

    private boolean isIn(MessageId id, CustodyState state) {
        return store.quarantine().find(id).stream().anyMatch(found -> found.isIn(state));
    }
}
