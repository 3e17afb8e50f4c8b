package brevvagt.command;

import brevvagt.store.keys.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The keys of the installation: making, naming and rotating them; their secrets are never shown. */
@Command(name = "keys", description = "The keys: create, show, rotate.", mixinStandardHelpOptions = true)
public final class KeysCommand {
    private final Terminal terminal;

    public KeysCommand() {
        this(Terminal.ofProcess());
    }

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "create", description = "Makes both keys; never replaces any.", mixinStandardHelpOptions = true)
    int create(@Mixin StoreOption option) {
        return StoreOption.told(terminal, () -> {
            print(Keys.create(option.directory()));
            terminal.line(
                    "keep a copy of " + option.directory().resolve("keys") + ": held mail cannot be read without it");
            return 0;
        });
    }

    @Command(name = "show", description = "The ids of the keys.", mixinStandardHelpOptions = true)
    int show(@Mixin StoreOption option) {
        return StoreOption.told(terminal, () -> {
            print(Keys.open(option.directory()));
            return 0;
        });
    }

    @Command(
            name = "rotate",
            description =
                    "Makes a new master key, used from the gateway's next start; the former one still opens what it sealed.",
            mixinStandardHelpOptions = true)
    int rotate(@Mixin StoreOption option) {
        return StoreOption.told(terminal, () -> {
            print(Keys.open(option.directory()).rotateMaster());
            return 0;
        });
    }

    private void print(Keys keys) {
        terminal.line("master key " + keys.master().id() + ", seals held mail");
        terminal.line("hash key   " + keys.hash().id() + ", hashes who is meant");
    }
}
