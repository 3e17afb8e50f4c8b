package brevvagt.command;

import brevvagt.store.outbox.OutboxLedger.Unsent;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    int list(@Mixin StoreOption option) {
        return option.with(terminal, store -> {
            print(store.outboxLedger().unsent());
            return 0;
        });
    }

    private void print(List<Unsent> notices) {
        if (notices.isEmpty()) {
            terminal.line("no notice waits");
        }
        notices.forEach(notice -> terminal.line(line(notice)));
    }

    private static String line(Unsent notice) {
        var due = notice.state().equals("WAITING") ? ", next at " + Words.time(notice.nextAt()) : "";
        return Words.harmless(notice.mail()) + "  " + Words.harmless(notice.kind()) + "  "
                + Words.harmless(notice.state()) + "  written " + Words.time(notice.createdAt()) + ", tried "
                + notice.tries() + " times" + due;
    }
}
