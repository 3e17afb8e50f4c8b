package brevvagt.command;

import brevvagt.audit.Event;
import brevvagt.store.Store;
import brevvagt.store.audit.AuditFormat;
import brevvagt.store.audit.ChainCheck;
import brevvagt.store.audit.Verdict;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The audit record: checking its hash chain, handing it out. */
@Command(name = "audit", description = "The audit record: verify, export.", mixinStandardHelpOptions = true)
public final class AuditCommand {
    private static final int BROKEN = 1;

    private final Terminal terminal;

    public AuditCommand() {
        this(Terminal.ofProcess());
    }

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "verify", description = "Checks the hash chains.", mixinStandardHelpOptions = true)
    int verify(@Mixin StoreOption option) {
        return option.withDatabase(terminal, database -> switch (new ChainCheck(database).verify()) {
            case Verdict.Intact(var events, var endKnown) -> {
                terminal.line(terminal.good("intact") + ", " + events + " events"
                        + (endKnown || events == 0 ? "" : unknownEnd()));
                yield endKnown || events == 0 ? 0 : BROKEN;
            }
            case Verdict.Broken(var node, var seq, var what) -> {
                terminal.line(terminal.bad("broken") + ": record " + seq + " of node " + node + " " + what);
                yield BROKEN;
            }
        });
    }

    private static String unknownEnd() {
        return "; the file that notes the end is missing, so records cut off the end would not be noticed";
    }

    @Command(
            name = "export",
            description = "Hands out all events on standard output; goes on record.",
            mixinStandardHelpOptions = true)
    int export(
            @Mixin StoreOption option,
            @Option(
                            names = "--format",
                            paramLabel = "jsonl|cef|ocsf",
                            defaultValue = "jsonl",
                            description = "Default jsonl.")
                    String format,
            @Option(names = "--as", paramLabel = "USER", description = "Who asks; default the user of this machine.")
                    Optional<String> user) {
        var chosen = format(format);
        return option.with(
                terminal, store -> export(store, chosen, user.orElseGet(() -> System.getProperty("user.name"))));
    }

    private int export(Store store, AuditFormat format, String user) {
        long events = store.auditReader().export(format, terminal::line);
        store.audit().append(new Event.Exported(user, events));
        return 0;
    }

    private static AuditFormat format(String name) {
        try {
            return AuditFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new WrongUsage("--format is jsonl, cef or ocsf");
        }
    }
}
