package brevvagt.command;

import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.store.Store;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptSummary;
import brevvagt.store.custody.Reviews;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Held mail: what waits, what is in it, and letting it go or refusing it. */
@Command(name = "quarantine", description = "Held mail: list, show, release, reject.", mixinStandardHelpOptions = true)
public final class QuarantineCommand {
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

        @Option(names = "--recipient", paramLabel = "A", description = "Only for this recipient; may be repeated.")
        private List<String> recipients = List.of();

        /** The recipients named; none stands for all. */
        Set<Address> recipients() {
            return recipients.stream()
                    .map(text ->
                            Address.parse(text).orElseThrow(() -> new WrongUsage("--recipient: that is no address")))
                    .collect(Collectors.toSet());
        }

        Reviews.Reviewer reviewer() {
            if (user.isBlank() || reason.isBlank()) {
                throw new WrongUsage("--as and --reason must say something");
            }
            return new Reviews.Reviewer(user.strip(), reason.strip());
        }
    }

    @Command(
            name = "list",
            description = "The mails that wait for a reviewer, or for the gateway after one decided.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin StoreOption option,
            @Option(names = "--all", description = "Also those that are tried again or carried out step by step.")
                    boolean all,
            @Option(names = "--over", description = "Also those that nobody waits for any more.") boolean over,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        return option.with(terminal, store -> {
            var quarantine = store.quarantine();
            var mails = (over ? quarantine.all() : quarantine.open())
                    .stream()
                            .filter(mail -> all || isForReviewer(mail) || !mail.isOpen())
                            .toList();
            var list = new CustodyList(terminal);
            if (json) {
                list.printJson(mails);
            } else {
                list.print(mails);
            }
            return 0;
        });
    }

    private static boolean isForReviewer(KeptSummary mail) {
        return mail.isIn(CustodyState.HELD, CustodyState.RELEASING, CustodyState.REJECTING);
    }

    @Command(
            name = "show",
            description = "Envelope, decision and reasons of one mail; goes on record.",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin StoreOption option,
            @Parameters(paramLabel = "ID", description = "The reference, such as Q-7F3K.") String id,
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
            var page = new CustodyPage(terminal);
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
            @Parameters(paramLabel = "ID", description = "The reference, such as Q-7F3K.") String id,
            @Mixin ReviewerOptions reviewer,
            @Option(
                            names = "--wait",
                            paramLabel = "SECONDS",
                            defaultValue = "5",
                            description = "How long to wait for its delivery; default 5.")
                    int wait) {
        var mail = reference(id);
        var by = reviewer.reviewer();
        var some = reviewer.recipients();
        return option.with(
                terminal, store -> new ReviewDesk(terminal, store, by).release(mail, some, Duration.ofSeconds(wait)));
    }

    @Command(
            name = "reject",
            description = "Refuses one mail for good; its sender is told.",
            mixinStandardHelpOptions = true)
    int reject(
            @Mixin StoreOption option,
            @Parameters(paramLabel = "ID", description = "The reference, such as Q-7F3K.") String id,
            @Mixin ReviewerOptions reviewer) {
        var mail = reference(id);
        var by = reviewer.reviewer();
        var some = reviewer.recipients();
        return option.with(terminal, store -> new ReviewDesk(terminal, store, by).reject(mail, some));
    }

    private int nothingToShow(Store store, MessageId mail) {
        var known = store.quarantine().find(mail);
        terminal.complain(
                known.isPresent()
                        ? mail.value() + " is over, its content is wiped: why " + mail.value() + " tells more"
                        : "there is no held mail " + mail.value());
        return StoreOption.FAULT;
    }

    private static MessageId reference(String id) {
        try {
            return new MessageId(id);
        } catch (IllegalArgumentException _) {
            throw new WrongUsage(Words.harmless(id) + " is no reference: they look like Q-7F3K");
        }
    }
}
