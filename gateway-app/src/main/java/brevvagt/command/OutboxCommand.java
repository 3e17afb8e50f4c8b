package brevvagt.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Notices to senders that are not sent, or never could be. */
@Command(name = "outbox", description = "Notices to senders that are not sent: list.", mixinStandardHelpOptions = true)
public final class OutboxCommand {
    private final Terminal terminal;

    public OutboxCommand() {
        this(Terminal.ofProcess());
    }

    OutboxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "The notices that wait or were given up.", mixinStandardHelpOptions = true)
    int list(
            @Mixin StoreOption option,
            @Option(names = "--json", description = "One JSON object a line.") boolean json) {
        return option.with(terminal, store -> {
            var notices = store.outboxLedger().unsent();
            var list = new OutboxList(terminal);
            if (json) {
                list.printJson(notices);
            } else {
                list.print(notices);
            }
            return 0;
        });
    }
}
