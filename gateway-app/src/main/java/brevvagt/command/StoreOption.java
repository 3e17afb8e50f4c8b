package brevvagt.command;

import brevvagt.audit.AuditLog.AuditUnavailable;
import brevvagt.settings.Overrides;
import brevvagt.settings.Settings.Place;
import brevvagt.settings.SettingsFile;
import brevvagt.store.Store;
import brevvagt.store.database.Database;
import brevvagt.store.database.StoreFault;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.sealing.DamagedMail;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Option;

/** The option that says where the store is, and the way a command uses it: a fault is one line and exit 1. */
final class StoreOption {
    static final int FAULT = 1;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the gateway keeps its store and keys.")
    private List<Path> data = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The gateway's settings, which name directory, database and node; default config/gateway.yaml,"
                            + " unless --data alone is given.")
    private List<Path> config = List.of();

    /** Where the store is, and whose records the command writes. */
    private Place place() {
        if (config.isEmpty() && !data.isEmpty()) {
            return new Place(Store.ONLY_NODE, data.getFirst(), Optional.empty());
        }
        var overrides = new Overrides()
                .with("data", "--data", data.stream().map(Path::toString).toList());
        return new SettingsFile(Installation.root())
                .read(config.stream().findFirst(), overrides)
                .place();
    }

    /** The directory of the store. */
    Path directory() {
        return place().data();
    }

    /** Opens the store with its keys, uses it, and closes it. */
    int with(Terminal terminal, ToIntFunction<Store> use) {
        return told(terminal, () -> {
            var place = place();
            try (var store = Store.open(place.store(), place.node(), Clock.systemUTC())) {
                return use.applyAsInt(store);
            }
        });
    }

    /** Opens the database alone, for what needs no key. */
    int withDatabase(Terminal terminal, ToIntFunction<Database> use) {
        return told(terminal, () -> {
            try (var database = Database.open(place().store())) {
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
