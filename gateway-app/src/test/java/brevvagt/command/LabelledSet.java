package brevvagt.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A folder of sentences and mails with what a careful colleague would see in them; its format is in docs/detection.md. */
record LabelledSet(Path folder) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** One sentence and its labels; {@code also} are kinds a colleague may see or not. */
    record Line(String id, String text, List<String> kinds, List<String> also) {}

    static LabelledSet development() {
        var root = Path.of(System.getProperty("brevvagt.root", ".."));
        return new LabelledSet(root.resolve("src-test-fixtures/detection/development"));
    }

    List<Line> lines() {
        return rows("lines.jsonl").stream()
                .map(row -> new Line(
                        row.required("id").asText(),
                        row.required("text").asText(),
                        texts(row.required("kinds")),
                        texts(row.path("also"))))
                .toList();
    }

    List<String> ordinary() {
        return read("ordinary.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    List<JsonNode> mails() {
        return rows("mails.jsonl");
    }

    Map<?, ?> floors() {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(read("floors.yaml"));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private List<JsonNode> rows(String file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(LabelledSet::json)
                .toList();
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
