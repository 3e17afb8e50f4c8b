package brevvagt.store.keys;

import brevvagt.finding.PersonKeys;
import brevvagt.store.database.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one installation, in {@code keys} beside the database: {@code master.key} seals the data keys of held mail,
 * {@code hash.key} makes person keys. Former master keys stay as {@code master-ID.key} while mail is sealed with them.
 */
public final class Keys {
    private static final String DIRECTORY = "keys";
    private static final String MASTER = "master.key";
    private static final String HASH = "hash.key";
    private static final String HMAC = "HmacSHA256";

    private final Path directory;
    private final Key master;
    private final Key hash;

    private Keys(Path directory) {
        this.directory = directory;
        this.master = KeyFile.read(directory.resolve(MASTER));
        this.hash = KeyFile.read(directory.resolve(HASH));
    }

    /** Whether at least one of the keys is there; then none is ever made in its place. */
    public static boolean existIn(Path data) {
        var directory = data.resolve(DIRECTORY);
        return Files.exists(directory.resolve(MASTER)) || Files.exists(directory.resolve(HASH));
    }

    /** Makes both keys; throws {@link InvalidKeys} when there is one already, as mail may be sealed with it. */
    public static Keys create(Path data) {
        if (existIn(data)) {
            throw new InvalidKeys(
                    "there are keys in " + data.resolve(DIRECTORY) + " already: keys rotate makes a new master key");
        }
        var directory = data.resolve(DIRECTORY);
        try {
            PrivateFiles.createDirectory(directory);
            KeyFile.create(directory.resolve(HASH));
            KeyFile.create(directory.resolve(MASTER));
        } catch (IOException fault) {
            throw new InvalidKeys("the keys cannot be written to " + directory, fault);
        }
        return open(data);
    }

    /** Reads both keys; throws {@link InvalidKeys} when one is missing, damaged or open to others. */
    public static Keys open(Path data) {
        var directory = data.resolve(DIRECTORY);
        if (!existIn(data)) {
            throw new InvalidKeys("there are no keys in " + directory + ": keys create makes them");
        }
        try {
            if (!PrivateFiles.isPrivate(directory)) {
                throw new InvalidKeys(directory + " is open to others: chmod 700 it");
            }
        } catch (IOException fault) {
            throw new InvalidKeys(directory + " cannot be read", fault);
        }
        return new Keys(directory);
    }

    /** Makes a new master key for mail held from now on; the former one stays to open what it sealed. */
    public Keys rotateMaster() {
        var current = directory.resolve(MASTER);
        try {
            KeyFile.write(former(master.id()), master.secret());
            KeyFile.create(current);
        } catch (IOException fault) {
            throw new InvalidKeys("the new master key cannot be written to " + directory, fault);
        }
        return new Keys(directory);
    }

    /** The key that seals the data keys of mail held now. */
    public Key master() {
        return master;
    }

    /** The master key of that id, also a former one; throws {@link InvalidKeys} when it is not here. */
    public Key master(String id) {
        if (master.id().equals(id)) {
            return master;
        }
        if (!Files.exists(former(id))) {
            throw new InvalidKeys("the master key " + id + " is not in " + directory);
        }
        return KeyFile.read(former(id));
    }

    /** The key that hashes who is meant. */
    public Key hash() {
        return hash;
    }

    /** Person keys under the hash key of this installation. */
    public PersonKeys personKeys() {
        return new PersonKeys(hash.secret());
    }

    private Path former(String id) {
        return directory.resolve("master-" + id + ".key");
    }

    /** A key for another use, which tells nothing about the hash key it is made from (HKDF's expand step, RFC 5869). */
    public SecretKey forPurpose(String purpose) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(hash.secret(), HMAC));
            return new SecretKeySpec(mac.doFinal((purpose + "\u0001").getBytes(StandardCharsets.UTF_8)), HMAC);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has " + HMAC, fault);
        }
    }
}
