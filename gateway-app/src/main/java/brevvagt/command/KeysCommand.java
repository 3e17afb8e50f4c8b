package brevvagt.command;

import brevvagt.store.Store;
import brevvagt.store.keys.KeyKind;
import brevvagt.store.keys.Keys;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys of the installation: making, naming, rotating and retiring them; their secrets are never shown. */
@Command(
        name = "keys",
        description = "The keys: create, show, rotate, rewrap, retire.",
        mixinStandardHelpOptions = true)
public final class KeysCommand {
    private final Terminal terminal;

    public KeysCommand() {
        this(Terminal.ofProcess());
    }

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Which of the two keys is meant. */
    static final class Which {
        @Option(names = "--master", description = "The key that seals mail in custody (default).")
        private boolean master;

        @Option(names = "--hash", description = "The key that hashes who is meant.")
        private boolean hash;

        KeyKind kind() {
            return hash && !master ? KeyKind.HASH : KeyKind.MASTER;
        }
    }

    @Command(name = "create", description = "Makes both keys; never replaces any.", mixinStandardHelpOptions = true)
    int create(@Mixin StoreOption option) {
        return StoreOption.told(terminal, () -> {
            print(Keys.create(option.directory()));
            terminal.line("keep a copy of " + option.directory().resolve("keys")
                    + ": mail in custody cannot be read without it");
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
                    "Makes a new key; the former one stays for what it sealed or hashed. A running gateway seals with"
                            + " a new master key within seconds, and hashes with a new hash key from its next start.",
            mixinStandardHelpOptions = true)
    int rotate(@Mixin StoreOption option, @ArgGroup @Nullable Which which) {
        return StoreOption.told(terminal, () -> {
            var kind = which == null ? KeyKind.MASTER : which.kind();
            print(Keys.open(option.directory()).rotate(kind));
            if (kind == KeyKind.HASH) {
                terminal.complain("a running gateway uses the former hash key until its next start");
            }
            return 0;
        });
    }

    @Command(
            name = "rewrap",
            description = "Seals with the newest master key what former ones seal, so that these can be retired.",
            mixinStandardHelpOptions = true)
    int rewrap(@Mixin StoreOption option) {
        return option.with(terminal, store -> {
            long done = 0;
            boolean all = true;
            for (var sealed : store.sealed()) {
                var rewrapped = sealed.rewrap();
                rewrapped.left().forEach(name -> terminal.complain(name + " cannot be opened and is left as it is"));
                done += rewrapped.done();
                all &= rewrapped.left().isEmpty();
            }
            terminal.line(done + " sealed anew");
            return all ? 0 : StoreOption.FAULT;
        });
    }

    @Command(
            name = "retire",
            description = "Deletes a former key that nothing needs any more; refuses while something does.",
            mixinStandardHelpOptions = true)
    int retire(
            @Mixin StoreOption option, @Parameters(paramLabel = "ID", description = "As keys show tells.") String id) {
        return option.with(terminal, store -> retire(store, Keys.open(option.directory()), id));
    }

    private int retire(Store store, Keys keys, String id) {
        var kind =
                keys.former(KeyKind.HASH).stream().anyMatch(key -> key.id().equals(id)) ? KeyKind.HASH : KeyKind.MASTER;
        var needed = new KeyNeeds(store, Clock.systemUTC()).reason(kind, id, keys.rotatedOut(kind, id));
        if (needed.isPresent()) {
            terminal.complain(needed.get());
            return StoreOption.FAULT;
        }
        keys.retire(kind, id);
        terminal.line("deleted the " + kind.word() + " key " + id);
        return 0;
    }

    private void print(Keys keys) {
        terminal.line("master key " + keys.master().id() + ", seals mail in custody");
        terminal.line("hash key   " + keys.hash().id() + ", hashes who is meant");
        for (var kind : KeyKind.values()) {
            keys.former(kind).forEach(key -> terminal.line("former " + kind.word() + " key " + key.id()));
        }
    }
}
