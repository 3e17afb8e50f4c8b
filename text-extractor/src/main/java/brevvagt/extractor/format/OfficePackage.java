package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** An office file that is a zip of parts; opened in memory. */
final class OfficePackage implements AutoCloseable {
    private static final int MOST_ENTRIES = 10_000;

    private final ZipFile zip;
    private final Harvest harvest;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private OfficePackage(ZipFile zip, Harvest harvest) {
        this.zip = zip;
        this.harvest = harvest;
        for (var entry : Collections.list(zip.getEntries())) {
            entries.put(entry.getName(), entry);
        }
    }

    static OfficePackage open(byte[] bytes, Harvest harvest) throws IOException {
        var zip = zip(bytes);
        var opened = new OfficePackage(zip, harvest);
        if (opened.entries.size() > MOST_ENTRIES) {
            zip.close();
            throw new Stop(Cause.TOO_BIG);
        }
        return opened;
    }

    static ZipFile zip(byte[] bytes) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The names that begin so and end so, part 2 before part 10. */
    List<String> names(String prefix, String suffix) {
        var sorted = new TreeMap<String, String>();
        for (var name : entries.keySet()) {
            if (name.startsWith(prefix) && name.toLowerCase(Locale.ROOT).endsWith(suffix)) {
                sorted.put(numbered(name), name);
            }
        }
        return List.copyOf(sorted.values());
    }

    private static String numbered(String name) {
        int end = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        int begin = end;
        while (begin > 0 && Character.isDigit(name.charAt(begin - 1))) {
            begin--;
        }
        return name.substring(0, begin) + "0".repeat(Math.max(0, 8 - (end - begin))) + name.substring(begin);
    }

    byte[] bytes(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            return new byte[0];
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Stop(Cause.ENCRYPTED);
        }
        try (var in = zip.getInputStream(entry)) {
            return harvest.unpack(in);
        }
    }

    /** Goes through a part, which may be missing. */
    void read(String name, Markup.Listener listener) throws IOException {
        if (has(name)) {
            Markup.read(bytes(name), listener);
        }
    }

    /** The bytes of the pictures, as they are packed. */
    long pictures(String prefix) {
        return entries.values().stream()
                .filter(entry -> entry.getName().startsWith(prefix))
                .mapToLong(ZipArchiveEntry::getCompressedSize)
                .sum();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
