package brevvagt.command;

import brevvagt.audit.AuditLog.AuditUnavailable;
import brevvagt.store.Store;
import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.sealing.DamagedMail;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Option;

/** The option that says where the store is, and the way a command uses it: a fault is one line and exit 1. */
final class StoreOption {
    static final int FAULT = 1;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the gateway keeps its store; default data.")
    private List<Path> data = List.of();

    /** The directory of the store. */
    Path directory() {
        return data.stream().findFirst().orElseGet(() -> Path.of("data"));
    }

    /** Opens the store with its keys, uses it, and closes it. */
    int with(Terminal terminal, ToIntFunction<Store> use) {
        return told(terminal, () -> {
            try (var store = Store.open(directory(), Clock.systemUTC())) {
                return use.applyAsInt(store);
            }
        });
    }

    /** Opens the database alone, for what needs no key. */
    int withDatabase(Terminal terminal, ToIntFunction<Database> use) {
        return told(terminal, () -> {
            try (var database = Database.open(directory())) {
                return use.applyAsInt(database);
            }
        });
    }

    /** Something that ends with an exit code. */
    @FunctionalInterface
    interface Step {
        int run();
    }

    /** Does it; what goes wrong with store or keys is told in one line. */
    static int told(Terminal terminal, Step step) {
        try {
            return step.run();
        } catch (StoreFault | InvalidKeys | DamagedMail | AuditUnavailable fault) {
            terminal.complain(Objects.requireNonNullElse(fault.getMessage(), "the store failed"));
            return FAULT;
        }
    }
}
