package brevvagt.extractor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The files of src-test-fixtures as one worker reads them, shared by all tests as its start costs a second. */
final class Files {
    static final Path ROOT = Path.of(System.getProperty("brevvagt.root", ".."));
    static final WorkerSettings SETTINGS = WorkerSettings.defaults();
    static final Duration LONG = Duration.ofSeconds(20);
    private static final Workers WORKERS =
            new Workers(WorkerCommand.in(ROOT, SETTINGS, false).orElseThrow(), SETTINGS);

    private Files() {}

    static byte[] bytes(String name) {
        try {
            return java.nio.file.Files.readAllBytes(
                    ROOT.resolve("src-test-fixtures/files").resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Answer read(String name) {
        return ask(name, bytes(name));
    }

    static Answer ask(String name, byte[] bytes) {
        return WORKERS.ask(name, bytes, LONG);
    }

    /** The texts and files that lie at that path, one after the other. */
    static String text(Answer answer, String... path) {
        return answer.pieces().stream()
                .filter(piece -> piece.path().equals(List.of(path)))
                .map(piece -> switch (piece) {
                    case Piece.Text(var _, var content) -> content;
                    case Piece.File(var _, var _, var bytes) ->
                        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
                    case Piece.Name _, Piece.Unread _ -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    /** What was not read, as {@code outer/inner CAUSE}. */
    static List<String> unread(Answer answer) {
        return answer.pieces().stream()
                .filter(Piece.Unread.class::isInstance)
                .map(Piece.Unread.class::cast)
                .map(piece -> (String.join("/", piece.path()) + " " + piece.cause()).strip())
                .toList();
    }
}
