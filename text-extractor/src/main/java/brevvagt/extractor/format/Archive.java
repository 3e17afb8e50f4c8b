package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Files that hold other files: zip, 7z and tar. */
final class Archive {
    private static final int MEMORY_KB = 80_000;

    private Archive() {}

    static void zip(Document file, Harvest harvest) throws IOException {
        ZipFile zip;
        try {
            zip = OfficePackage.zip(file.bytes());
        } catch (IOException noDirectory) {
            cutZip(file, harvest);
            return;
        }
        try (zip) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (!entry.isDirectory()) {
                    entry(zip, entry, file, harvest);
                }
            }
        }
    }

    private static void entry(ZipFile zip, ZipArchiveEntry entry, Document file, Harvest harvest) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            harvest.within(file, entry.getName(), Cause.ENCRYPTED);
            return;
        }
        try (var in = zip.getInputStream(entry)) {
            one(file, entry.getName(), in, harvest);
        } catch (IOException | RuntimeException broken) {
            broken(file, entry.getName(), broken, harvest);
        }
    }

    /** Without its directory at the end a zip was cut off; what stands at its beginning may still be read by somebody. */
    private static void cutZip(Document file, Harvest harvest) throws IOException {
        try (var in = new ZipArchiveInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    one(file, entry.getName(), in, harvest);
                }
            }
        } finally {
            harvest.unread(file, Cause.CORRUPT);
        }
    }

    static void sevenZip(Document file, Harvest harvest) throws IOException {
        try (var archive = SevenZFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes()))
                .setMaxMemoryLimitKiB(MEMORY_KB)
                .get()) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory()) {
                    var name = entry.getName() == null ? "" : entry.getName();
                    try (var in = archive.getInputStream(entry)) {
                        one(file, name, in, harvest);
                    } catch (PasswordRequiredException locked) {
                        harvest.within(file, name, Cause.ENCRYPTED);
                    }
                }
            }
        } catch (PasswordRequiredException locked) {
            throw new Stop(Cause.ENCRYPTED);
        }
    }

    static void tar(Document file, Harvest harvest) throws IOException {
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    one(file, entry.getName(), tar, harvest);
                }
            }
        }
    }

    private static void one(Document file, String name, InputStream in, Harvest harvest) throws IOException {
        byte[] bytes;
        try {
            bytes = harvest.unpack(in);
        } catch (Stop tooBig) {
            harvest.within(file, name, tooBig.reason());
            if (tooBig.reason() != Cause.TOO_BIG) {
                throw tooBig;
            }
            return;
        }
        harvest.within(file, name, bytes);
    }

    private static void broken(Document file, String name, Exception broken, Harvest harvest) {
        if (broken instanceof Stop stop) {
            throw stop;
        }
        harvest.within(file, name, Cause.CORRUPT);
    }
}
