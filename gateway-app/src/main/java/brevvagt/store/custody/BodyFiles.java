package brevvagt.store.custody;

import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.store.database.PrivateFiles;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.sealing.DataKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The sealed bodies, one file a mail, in directories by the first two characters of their reference. */
final class BodyFiles implements Bodies {
    private static final Pattern REFERENCE = Pattern.compile("Q-[0-9A-Za-z]+");
    private static final String UNFINISHED = ".part";

    private final Path directory;

    BodyFiles(Path data) {
        this.directory = data.resolve("held");
    }

    @Override
    public void write(MailBytes body, DataKey key) throws IOException {
        var file = fileOf(key.mail());
        var place = directory.resolve(directoryOf(key.mail()));
        PrivateFiles.createDirectory(directory);
        PrivateFiles.createDirectory(place);
        var part = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(part);
        try (var channel = PrivateFiles.createNew(part)) {
            SealedBody.write(body, key, channel);
            channel.force(true);
        } catch (IOException full) {
            Files.deleteIfExists(part);
            throw full;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.syncDirectory(place);
        PrivateFiles.syncDirectory(directory); // another thread may have made the place and not be this far yet
    }

    @Override
    public MailBytes read(long size, DataKey key) throws IOException {
        var file = fileOf(key.mail());
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (size > Integer.MAX_VALUE || channel.size() != SealedBody.length(size)) {
                throw new DamagedMail(key.mail(), "content");
            }
            return SealedBody.read(channel, (int) size, key);
        } catch (NoSuchFileException missing) {
            throw new DamagedMail(key.mail(), "content", missing);
        }
    }

    @Override
    public void delete(MessageId mail) throws IOException {
        Files.deleteIfExists(fileOf(mail));
    }

    @Override
    public void tidy(Instant before, Predicate<MessageId> isKept) throws IOException {
        for (var file : all()) {
            var name = file.getFileName().toString();
            boolean kept = REFERENCE.matcher(name).matches() && isKept.test(new MessageId(name));
            if (!kept && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.walk(directory, 2)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path fileOf(MessageId mail) {
        var name = mail.value();
        if (!REFERENCE.matcher(name).matches()) {
            throw new IllegalArgumentException("a reference is made of letters and digits");
        }
        return directory.resolve(directoryOf(mail)).resolve(name);
    }

    private static String directoryOf(MessageId mail) {
        var name = mail.value();
        return name.substring(2, Math.min(4, name.length()));
    }
}
