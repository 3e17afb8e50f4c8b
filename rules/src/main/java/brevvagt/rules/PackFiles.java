package brevvagt.rules;

import brevvagt.decision.PolicyRevision;
import brevvagt.rules.data.BadFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rule and data files of some packs, read once, so that what is hashed is what is built. */
record PackFiles(SortedMap<String, String> texts) {
    private static final int DEEPEST = 3;
    private static final long LARGEST = 1_000_000;
    private static final List<String> READ = List.of(".drl", ".yaml", ".txt");

    PackFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Reads the files of the named folders; documents, hidden files and editors' copies are left out. */
    static PackFiles read(Path packs, List<String> folders) {
        var texts = new TreeMap<String, String>();
        for (var folder : folders) {
            try (var found = Files.walk(packs.resolve(folder), DEEPEST)) {
                for (var path : found.filter(Files::isRegularFile).sorted().toList()) {
                    add(texts, label(packs, path), path);
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return new PackFiles(texts);
    }

    /** The path as problems and reasons name it: from the rules folder on. */
    static String label(Path packs, Path path) {
        var folder = packs.toAbsolutePath().normalize();
        var name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("packs");
        return name + "/"
                + folder.relativize(path.toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/');
    }

    private static void add(SortedMap<String, String> texts, String label, Path path) throws IOException {
        var name = label.substring(label.lastIndexOf('/') + 1);
        if (name.startsWith(".") || name.endsWith("~") || name.endsWith(".md")) {
            return;
        }
        if (READ.stream().noneMatch(name::endsWith)) {
            throw new BadFile(label, 1, "is neither .drl, .yaml, .txt nor .md, so nobody would read it");
        }
        if (Files.size(path) > LARGEST) {
            throw new BadFile(label, 1, "is larger than " + LARGEST + " bytes");
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            texts.put(
                    label,
                    decoder.decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString());
        } catch (CharacterCodingException fault) {
            throw new BadFile(label, 1, "is not UTF-8");
        }
    }

    /** The SHA-256 over all names and contents, in the order of the names. */
    PolicyRevision revision() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                update(digest, name);
                update(digest, text);
            });
            return new PolicyRevision("sha256:" + HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }

    /** With its length before it, so that no two sets of files give the same bytes. */
    private static void update(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }
}
