package brevvagt.store.keys;

import brevvagt.store.database.PrivateFiles;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** One key in a file of its own: 32 random bytes as hexadecimal digits, for the owner's eyes only. */
final class KeyFile {
    private static final int LENGTH = 32;

    private KeyFile() {}

    /** Makes a new key; returns when it would survive a power cut. */
    static void create(Path file) throws IOException {
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        write(file, key);
    }

    /** Writes a key; returns when it would survive a power cut. */
    static void write(Path file, byte[] key) throws IOException {
        var text = HexFormat.of().formatHex(key) + "\n";
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var channel = PrivateFiles.createNew(part)) {
            Channels.newOutputStream(channel).write(text.getBytes(StandardCharsets.US_ASCII));
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.syncNameOf(file);
    }

    /** Reads a key; throws {@link InvalidKeys} when it is missing, damaged or readable by others. */
    static Key read(Path file) {
        try {
            if (!PrivateFiles.isPrivate(file)) {
                throw new InvalidKeys(file + " can be read by others: chmod 600 it, or make new keys if somebody did");
            }
            var digits = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return new Key(parse(file, digits));
        } catch (IOException missing) {
            throw new InvalidKeys(file + " is missing or cannot be read", missing);
        }
    }

    private static byte[] parse(Path file, String digits) {
        try {
            var key = HexFormat.of().parseHex(digits);
            if (key.length == LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // its message would quote the key
        }
        throw new InvalidKeys(file + " holds no key of " + LENGTH + " bytes in hexadecimal digits");
    }
}
