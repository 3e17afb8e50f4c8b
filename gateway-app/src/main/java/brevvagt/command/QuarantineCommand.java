package brevvagt.command;

import brevvagt.message.MessageId;
import brevvagt.store.Store;
import brevvagt.store.custody.HeldState;
import brevvagt.store.custody.HeldSummary;
import brevvagt.store.custody.Reviews;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Held mail: what waits, what is in it, and letting it go or refusing it. */
@Command(name = "quarantine", description = "Held mail: list, show, release, reject.", mixinStandardHelpOptions = true)
public final class QuarantineCommand {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Terminal terminal;

    public QuarantineCommand() {
        this(Terminal.ofProcess());
    }

    QuarantineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Who decides, and why; both go on record. */
    static final class ReviewerOptions {
        @Option(names = "--as", paramLabel = "USER", required = true, description = "Who decides; goes on record.")
        private String user = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; goes on record.")
        private String reason = "";

        Reviews.Reviewer reviewer() {
            if (user.isBlank() || reason.isBlank()) {
                throw new WrongUsage("--as and --reason must say something");
            }
            return new Reviews.Reviewer(user.strip(), reason.strip());
        }
    }

    @Command(name = "list", description = "The mails that wait.", mixinStandardHelpOptions = true)
    int list(
            @Mixin StoreOption option,
            @Option(names = "--all", description = "Also those that are over.") boolean all,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        return option.with(terminal, store -> {
            var mails = store.quarantine().list().stream()
                    .filter(mail -> all || isOpen(mail))
                    .toList();
            var list = new HeldList(terminal);
            if (json) {
                list.printJson(mails);
            } else {
                list.print(mails);
            }
            return 0;
        });
    }

    @Command(
            name = "show",
            description = "Envelope, decision and reasons of one mail; goes on record.",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin StoreOption option,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--as", paramLabel = "USER", description = "Who looks; default the user of this machine.")
                    Optional<String> user,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why; looking needs none.")
                    Optional<String> reason,
            @Option(names = "--content", description = "Also the mail itself.") boolean content) {
        var mail = reference(id);
        return option.with(terminal, store -> {
            var viewed = store.reviews().view(mail, user.orElseGet(() -> System.getProperty("user.name")));
            if (viewed.isEmpty()) {
                return nothingToShow(store, mail);
            }
            var page = new HeldPage(terminal);
            page.print(viewed.get());
            if (content) {
                store.quarantine().content(mail).ifPresent(page::print);
            }
            return 0;
        });
    }

    @Command(
            name = "release",
            description = "Lets one mail go; the running gateway sends it.",
            mixinStandardHelpOptions = true)
    int release(
            @Mixin StoreOption option,
            @Parameters(paramLabel = "ID") String id,
            @Mixin ReviewerOptions reviewer,
            @Option(
                            names = "--wait",
                            paramLabel = "SECONDS",
                            defaultValue = "5",
                            description = "How long to wait for its delivery; default 5.")
                    int wait) {
        var mail = reference(id);
        var by = reviewer.reviewer();
        return option.with(terminal, store -> {
            int exit = told(store.reviews().release(mail, by), mail, "released: the running gateway sends it");
            if (exit == 0) {
                await(store, mail, Duration.ofSeconds(wait));
            }
            return exit;
        });
    }

    @Command(name = "reject", description = "Refuses one mail for good.", mixinStandardHelpOptions = true)
    int reject(@Mixin StoreOption option, @Parameters(paramLabel = "ID") String id, @Mixin ReviewerOptions reviewer) {
        var mail = reference(id);
        var by = reviewer.reviewer();
        return option.with(terminal, store -> told(store.reviews().reject(mail, by), mail, "rejected"));
    }

    private int told(Reviews.Result result, MessageId mail, String done) {
        switch (result) {
            case DONE -> terminal.line(mail.value() + " is " + done);
            case NOT_HELD -> terminal.complain(mail.value() + " waits for nobody: it is being released, or over");
            case UNKNOWN -> terminal.complain("there is no held mail " + mail.value());
        }
        return result == Reviews.Result.DONE ? 0 : StoreOption.FAULT;
    }

    private int nothingToShow(Store store, MessageId mail) {
        var known = store.quarantine().find(mail);
        terminal.complain(
                known.isPresent()
                        ? mail.value() + " is over, its content is wiped: why " + mail.value() + " tells more"
                        : "there is no held mail " + mail.value());
        return StoreOption.FAULT;
    }

    private void await(Store store, MessageId mail, Duration limit) {
        long looks = limit.dividedBy(LOOK_EVERY);
        try {
            for (long look = 0; look < looks && isReleasing(store, mail); look++) {
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (isReleasing(store, mail)) {
            terminal.complain("it is not sent yet: is the gateway running?");
        }
        store.quarantine().find(mail).ifPresent(found -> new HeldList(terminal).printStates(found));
    }

    private static boolean isReleasing(Store store, MessageId mail) {
        return store.quarantine().find(mail).stream()
                .flatMap(found -> found.recipients().stream())
                .anyMatch(recipient -> recipient.state() == HeldState.RELEASING);
    }

    private static boolean isOpen(HeldSummary mail) {
        return mail.recipients().stream()
                .anyMatch(recipient -> recipient.state().isOpen());
    }

    private static MessageId reference(String id) {
        try {
            return new MessageId(id);
        } catch (IllegalArgumentException _) {
            throw new WrongUsage(Words.harmless(id) + " is no reference: they look like Q-7F3K");
        }
    }
}
