package brevvagt.command;

import brevvagt.message.MessageId;
import brevvagt.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what happened to one mail and why, from the audit record, and what still waits. */
@Command(
        name = "why",
        description = "What happened to one mail and why, and what still waits.",
        mixinStandardHelpOptions = true)
public final class WhyCommand implements Callable<Integer> {
    private static final int NOT_FOUND = 1;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--json", description = "The audit events, one a line.")
    private boolean json;

    @Parameters(paramLabel = "MESSAGE_ID", description = "The gateway's reference (Q-...) or the mail's Message-ID.")
    private String reference = "";

    private final Terminal terminal;

    public WhyCommand() {
        this(Terminal.ofProcess());
    }

    WhyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return store.with(terminal, this::tell);
    }

    private int tell(Store opened) {
        var events = opened.auditReader().about(reference);
        if (events.isEmpty()) {
            terminal.complain("nothing is on record about " + Words.harmless(reference));
            return NOT_FOUND;
        }
        if (json) {
            events.forEach(event -> terminal.line(event.toString()));
        } else {
            new MailStory(terminal).tell(events);
            var now = new MailNow(terminal, opened);
            events.stream()
                    .map(event -> event.path("mail").asText())
                    .distinct()
                    .forEach(mail -> now.tell(new MessageId(mail)));
        }
        return 0;
    }
}
