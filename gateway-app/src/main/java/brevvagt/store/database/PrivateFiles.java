package brevvagt.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files and directories for the gateway's own user alone: modes 600 and 700 where the file system has modes. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Makes the directory and those above it; one that exists keeps its mode, for it may be somebody else's. */
    public static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, mode(directory, DIRECTORY));
            syncNameOf(directory);
        }
    }

    /** Makes an empty file unless it exists. */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, mode(file, FILE));
        } catch (FileAlreadyExistsException _) {
            // another process was faster, or it is simply there
        }
    }

    /** Opens a new file to write; fails when it exists. */
    public static FileChannel createNew(Path file) throws IOException {
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return FileChannel.open(file, options, mode(file, FILE));
    }

    /** Returns when the name of the file or directory would survive a power cut. */
    public static void syncNameOf(Path path) throws IOException {
        var directory = path.toAbsolutePath().getParent();
        if (directory != null) {
            syncDirectory(directory);
        }
    }

    /** Returns when the names in the directory would survive a power cut. */
    public static void syncDirectory(Path directory) throws IOException {
        if (hasModes(directory)) { // elsewhere a directory cannot be opened, and its entries are journaled
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Whether nobody but the owner can read, write or enter it. */
    public static boolean isPrivate(Path path) throws IOException {
        if (!hasModes(path)) {
            return true;
        }
        return DIRECTORY.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static FileAttribute<?>[] mode(Path path, Set<PosixFilePermission> permissions) {
        return hasModes(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path path) {
        var existing = path.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.getFileAttributeView(existing, PosixFileAttributeView.class) != null;
    }
}
