package brevvagt.store.keys;

import brevvagt.store.database.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The directory of the keys: {@code master.key} and {@code hash.key} are in use, {@code master-ID.key} and
 * {@code hash-ID.key} are former ones that are still needed.
 */
record KeyFolder(Path directory) {
    private static final Pattern FORMER = Pattern.compile("(master|hash)-[0-9a-f]{16}\\.key");

    /** Whether at least one key in use is there. */
    boolean hasAny() {
        return Files.exists(inUse(KeyKind.MASTER)) || Files.exists(inUse(KeyKind.HASH));
    }

    void create() throws IOException {
        PrivateFiles.createDirectory(directory);
        KeyFile.create(inUse(KeyKind.HASH));
        KeyFile.create(inUse(KeyKind.MASTER));
    }

    /** Throws {@link InvalidKeys} unless the directory is its owner's alone. */
    void requirePrivate() {
        try {
            if (!PrivateFiles.isPrivate(directory)) {
                throw new InvalidKeys(directory + " is open to others: chmod 700 it");
            }
        } catch (IOException fault) {
            throw new InvalidKeys(directory + " cannot be read", fault);
        }
    }

    Key read(KeyKind kind) {
        return KeyFile.read(inUse(kind));
    }

    /** The former keys of that kind, in no order; throws {@link InvalidKeys} when one cannot be read. */
    List<Key> former(KeyKind kind) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> isFormer(kind, file))
                    .map(KeyFolder::named)
                    .toList();
        } catch (IOException fault) {
            throw new InvalidKeys(directory + " cannot be read", fault);
        }
    }

    Optional<Key> former(KeyKind kind, String id) {
        var file = fileOf(kind, id);
        return isFormer(kind, file) && Files.exists(file) ? Optional.of(named(file)) : Optional.empty();
    }

    /** Since when a key is a former one. */
    Instant since(KeyKind kind, String id) {
        try {
            return Files.getLastModifiedTime(fileOf(kind, id)).toInstant();
        } catch (IOException gone) {
            throw new InvalidKeys(fileOf(kind, id) + " cannot be read", gone);
        }
    }

    /** Puts a new key in the place of the one in use, which stays as a former one. */
    void rotate(KeyKind kind) {
        try {
            var before = read(kind);
            KeyFile.write(fileOf(kind, before.id()), before.secret());
            KeyFile.create(inUse(kind));
        } catch (IOException fault) {
            throw new InvalidKeys("the new " + kind.word() + " key cannot be written to " + directory, fault);
        }
    }

    void delete(KeyKind kind, String id) {
        try {
            Files.delete(fileOf(kind, id));
            PrivateFiles.syncDirectory(directory);
        } catch (IOException fault) {
            throw new InvalidKeys(fileOf(kind, id) + " cannot be deleted", fault);
        }
    }

    /** Changes whenever a key in use is another one. */
    String state() {
        return stateOf(KeyKind.MASTER) + stateOf(KeyKind.HASH);
    }

    Path fileOf(KeyKind kind, String id) {
        return directory.resolve(kind.word() + "-" + id + ".key");
    }

    private Path inUse(KeyKind kind) {
        return directory.resolve(kind.word() + ".key");
    }

    private String stateOf(KeyKind kind) {
        try {
            return Files.getLastModifiedTime(inUse(kind)) + " ";
        } catch (IOException gone) {
            return "gone ";
        }
    }

    private static boolean isFormer(KeyKind kind, Path file) {
        var name = file.getFileName().toString();
        return FORMER.matcher(name).matches() && name.startsWith(kind.word());
    }

    /** A former key must be the one its name says: another one would open nothing. */
    private static Key named(Path file) {
        var key = KeyFile.read(file);
        if (!file.getFileName().toString().endsWith("-" + key.id() + ".key")) {
            throw new InvalidKeys(file + " holds another key, " + key.id() + ": put the right one back from your copy");
        }
        return key;
    }
}
