package brevvagt.store.keys;

import brevvagt.finding.PersonKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one installation, in {@code keys} beside the database: the master key seals the data keys of mail in custody,
 * the hash key makes person keys. A master key that was rotated is used within seconds. A hash key stays the same as long
 * as this object lives, for one mail must not be hashed in two ways; all former ones are known to look up by. Safe for many
 * threads.
 */
public final class Keys {
    private static final String DIRECTORY = "keys";
    private static final String HMAC = "HmacSHA256";

    private final KeyFolder folder;
    private final MasterKey master;
    private final Key hash;

    private Keys(KeyFolder folder, LongSupplier nanoTime) {
        this.folder = folder;
        this.master = new MasterKey(folder, nanoTime);
        this.hash = folder.read(KeyKind.HASH);
    }

    /** Whether at least one of the keys is there; then none is ever made in its place. */
    public static boolean existIn(Path data) {
        return folderIn(data).hasAny();
    }

    /** Makes both keys; throws {@link InvalidKeys} when there is one already, as mail may be sealed with it. */
    public static Keys create(Path data) {
        var folder = folderIn(data);
        if (folder.hasAny()) {
            throw new InvalidKeys("there are keys in " + folder.directory() + " already: keys rotate makes a new one");
        }
        try {
            folder.create();
        } catch (IOException fault) {
            throw new InvalidKeys("the keys cannot be written to " + folder.directory(), fault);
        }
        return open(data);
    }

    /** Reads both keys; throws {@link InvalidKeys} when one is missing, damaged or open to others. */
    public static Keys open(Path data) {
        return open(data, System::nanoTime);
    }

    /** The same with a clock of one's own, in nanoseconds from any time. */
    static Keys open(Path data, LongSupplier nanoTime) {
        var folder = folderIn(data);
        if (!folder.hasAny()) {
            throw new InvalidKeys("there are no keys in " + folder.directory() + ": put them back from your copy; at a"
                    + " first start, keys create makes them");
        }
        folder.requirePrivate();
        return new Keys(folder, nanoTime);
    }

    /** Makes a new key of that kind; the former one stays, to open what it sealed or find what it hashed. */
    public Keys rotate(KeyKind kind) {
        folder.rotate(kind);
        return new Keys(folder, System::nanoTime);
    }

    /**
     * When a former key was rotated out; throws {@link InvalidKeys} when it is in use, or is not here.
     */
    public Instant rotatedOut(KeyKind kind, String id) {
        if (folder.read(kind).id().equals(id)) {
            throw new InvalidKeys("the " + kind.word() + " key " + id + " is in use: keys rotate --" + kind.word()
                    + " makes another one first");
        }
        if (folder.former(kind, id).isEmpty()) {
            throw missing(folder, kind, id);
        }
        return folder.since(kind, id);
    }

    /** Deletes a former key; whoever asks must know that nothing needs it. */
    public void retire(KeyKind kind, String id) {
        folder.delete(kind, id);
    }

    /** The key that seals what is kept now; ask once for each thing sealed, as the next answer may be a newer key. */
    public Key master() {
        return master.now();
    }

    /** The master key of that id, also a former one; throws {@link InvalidKeys} when it is not here. */
    public Key master(String id) {
        return master.of(id);
    }

    /** The key that hashes who is meant. */
    public Key hash() {
        return hash;
    }

    /** The former keys of that kind, still needed. */
    public List<Key> former(KeyKind kind) {
        var inUse = kind == KeyKind.HASH ? hash.id() : master().id();
        return folder.former(kind).stream()
                .filter(key -> !key.id().equals(inUse))
                .toList();
    }

    /** What is wrong with the keys on the disk, or not yet in use here; for monitoring. */
    public Optional<String> problem() {
        try {
            var onDisk = folder.read(KeyKind.HASH).id();
            folder.read(KeyKind.MASTER);
            return onDisk.equals(hash.id())
                    ? Optional.empty()
                    : Optional.of("the hash key was rotated to " + onDisk + "; until its next start this gateway uses "
                            + hash.id());
        } catch (InvalidKeys damaged) {
            return Optional.ofNullable(damaged.getMessage());
        }
    }

    /** Person keys under the hash key in use. */
    public PersonKeys personKeys() {
        return new PersonKeys(hash.secret());
    }

    /** Person keys under former hash keys, to find what was written before. */
    public List<PersonKeys> formerPersonKeys() {
        return former(KeyKind.HASH).stream()
                .map(key -> new PersonKeys(key.secret()))
                .toList();
    }

    /**
     * Keys for another use, which tell nothing about the hash keys they are made from (HKDF's expand step, RFC 5869): the
     * first to write with, the others to recognise what was written under former ones.
     */
    public List<SecretKey> forPurpose(String purpose) {
        return Stream.concat(Stream.of(hash), former(KeyKind.HASH).stream())
                .map(key -> derived(key, purpose))
                .toList();
    }

    /** Says which key is missing and what to do. */
    static InvalidKeys missing(KeyFolder folder, KeyKind kind, String id) {
        var name = folder.fileOf(kind, id).getFileName();
        return new InvalidKeys("the " + kind.word() + " key " + id + " is not in " + folder.directory() + ": put "
                + name + " back there from your copy of the keys");
    }

    private static KeyFolder folderIn(Path data) {
        return new KeyFolder(data.resolve(DIRECTORY));
    }

    private static SecretKey derived(Key key, String purpose) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.secret(), HMAC));
            return new SecretKeySpec(mac.doFinal((purpose + "\u0001").getBytes(StandardCharsets.UTF_8)), HMAC);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has " + HMAC, fault);
        }
    }
}
