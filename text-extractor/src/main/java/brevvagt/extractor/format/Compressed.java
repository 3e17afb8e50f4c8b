package brevvagt.extractor.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** One file in compressed form: gzip, bzip2, xz. */
final class Compressed implements Format {
    private static final int MEMORY_KB = 80_000;

    private final Kind kind;

    Compressed(Kind kind) {
        this.kind = kind;
    }

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        try (var in = open(new ByteArrayInputStream(file.bytes()))) {
            harvest.within(file, innerName(file.name()), harvest.unpack(in));
        }
    }

    private InputStream open(InputStream in) throws IOException {
        return switch (kind) {
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            default ->
                XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MEMORY_KB)
                        .get();
        };
    }

    private static String innerName(String name) {
        var bare = name.substring(name.lastIndexOf('/') + 1);
        int dot = bare.lastIndexOf('.');
        if (dot <= 0) {
            return "content";
        }
        return bare.endsWith(".tgz") ? bare.substring(0, dot) + ".tar" : bare.substring(0, dot);
    }
}
