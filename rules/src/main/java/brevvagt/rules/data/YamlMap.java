package brevvagt.rules.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping in a YAML file that knows its lines: whatever is not as expected is told with file and line. */
public final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values;

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.line = lineOf(node);
        this.values = new LinkedHashMap<>();
        for (var entry : node.getValue()) {
            var key = scalar(entry.getKeyNode(), "a key");
            if (values.put(key, entry.getValueNode()) != null) {
                throw new BadFile(file, lineOf(entry.getKeyNode()), key + " stands twice");
            }
        }
    }

    /** The mapping that a file consists of; an empty file is an empty mapping. */
    public static YamlMap read(String file, String text) {
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            var root = new Compose(settings).composeString(text);
            return root.map(node -> mapping(file, node))
                    .orElseGet(() -> new YamlMap(file, new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK)));
        } catch (MarkedYamlEngineException fault) {
            int line = fault.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BadFile(file, line, Objects.toString(fault.getProblem(), "is no YAML"));
        } catch (YamlEngineException fault) {
            throw new BadFile(file, 1, "is no YAML");
        }
    }

    private static YamlMap mapping(String file, Node node) {
        if (node instanceof MappingNode map) {
            return new YamlMap(file, map);
        }
        throw new BadFile(file, lineOf(node), "expected 'key: value' lines");
    }

    /** The line the mapping begins in. */
    public int line() {
        return line;
    }

    /** The line of a key's value. */
    public int line(String key) {
        var node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    /** All keys, in their order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** Refuses every key but these. */
    public YamlMap only(String... known) {
        for (var entry : values.entrySet()) {
            if (!List.of(known).contains(entry.getKey())) {
                throw new BadFile(
                        file,
                        lineOf(entry.getValue()),
                        "unknown key " + entry.getKey() + "; known: " + String.join(", ", known));
            }
        }
        return this;
    }

    /** A text that must be there. */
    public String need(String key) {
        return text(key).orElseThrow(() -> bad(key, key + " is missing"));
    }

    /** A text, or empty when the key is not there. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(node -> scalar(node, key));
    }

    /** A list of texts; a single text is a list of one, a missing key an empty one. */
    public List<String> texts(String key) {
        return items(key).stream().map(node -> scalar(node, key)).toList();
    }

    /** A list of mappings; a missing key is an empty one. */
    public List<YamlMap> maps(String key) {
        return items(key).stream().map(node -> mapping(file, node)).toList();
    }

    /** A mapping; a missing key is an empty one. */
    public YamlMap map(String key) {
        var node = values.get(key);
        return node == null ? read(file, "") : mapping(file, node);
    }

    /** What is wrong with a key's value. */
    public BadFile bad(String key, String message) {
        return new BadFile(file, line(key), message);
    }

    private List<Node> items(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case SequenceNode list -> new ArrayList<>(list.getValue());
            case Node single -> List.of(single);
        };
    }

    private String scalar(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new BadFile(file, lineOf(node), what + " must be a text");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
