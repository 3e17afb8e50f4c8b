package brevvagt.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read key by key. Every value that is missing takes the default given; every value that
 * does not fit, and every key nobody asked for, becomes a problem with its line.
 */
final class YamlMap {
    private final String file;
    private final String path;
    private final Problems problems;
    private final Overrides overrides;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    private YamlMap(String file, String path, Problems problems, Overrides overrides, @Nullable Node node) {
        this.file = file;
        this.path = path;
        this.problems = problems;
        this.overrides = overrides;
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                add(tuple);
            }
        } else if (node != null && !isNothing(node)) {
            problems.add(at(node), "expected keys with values here");
        }
    }

    /** Reads a file; one that is missing or no YAML is a problem, and gives an empty mapping. */
    static YamlMap read(Path path, Overrides overrides, Problems problems) {
        var file = path.toString();
        try {
            var settings = LoadSettings.builder().setLabel(file).build();
            var node = new Compose(settings).composeString(Files.readString(path));
            return new YamlMap(file, "", problems, overrides, node.orElse(null));
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(file + ":" + line, "not readable as YAML: " + broken.getProblem());
        } catch (IOException missing) {
            problems.add(file, "cannot be read: " + missing.getClass().getSimpleName());
        }
        return empty(overrides, problems);
    }

    /** A mapping in which everything takes its default, but for what the command line says. */
    static YamlMap empty(Overrides overrides, Problems problems) {
        return new YamlMap("settings", "", problems, overrides, null);
    }

    /** A text; {@code ${ENV:NAME}} is filled from the environment. */
    Optional<String> text(String key) {
        var given = overrides.values(path + key);
        if (!given.isEmpty()) {
            known.add(key);
            return Optional.of(given.getLast());
        }
        return scalar(key).map(node -> fromEnvironment(node, node.getValue()));
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** A list of texts, or one text instead of a list of one. */
    List<String> texts(String key) {
        var given = overrides.values(path + key);
        if (!given.isEmpty()) {
            known.add(key);
            return given;
        }
        return value(key)
                .map(node -> switch (node) {
                    case SequenceNode list ->
                        list.getValue().stream()
                                .flatMap(each -> textOf(each).stream())
                                .toList();
                    default -> textOf(node).stream().toList();
                })
                .orElse(List.of());
    }

    int integer(String key, int otherwise, int least, int most) {
        return (int) number(key, otherwise, least, most);
    }

    boolean flag(String key, boolean otherwise) {
        return convert(key, otherwise, "true or false", text -> switch (text) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> null;
        });
    }

    /** A fraction between 0 and 1. */
    double fraction(String key, double otherwise) {
        return convert(key, otherwise, "a number between 0 and 1", text -> {
            try {
                double value = Double.parseDouble(text);
                return value >= 0 && value <= 1 ? value : null;
            } catch (NumberFormatException no) {
                return null;
            }
        });
    }

    /** A time such as {@code 500ms}, {@code 30s}, {@code 5m} or {@code 2h}. */
    Duration duration(String key, Duration otherwise) {
        return convert(key, otherwise, "a time such as 30s, 5m or 2h", Quantities::duration);
    }

    /** A list of such times, with one at least. */
    List<Duration> durations(String key, List<Duration> otherwise) {
        var given = texts(key);
        var durations = given.stream()
                .flatMap(text -> Optional.ofNullable(Quantities.duration(text)).stream())
                .toList();
        if (durations.size() < given.size()) {
            problem(key, "must be times such as [30s, 5m, 2h]");
        }
        return durations.isEmpty() ? otherwise : durations;
    }

    /** A number of bytes such as {@code 64kB}, {@code 150MB} or {@code 1GB}. */
    long bytes(String key, long otherwise) {
        return convert(key, otherwise, "a size such as 64kB, 150MB or 1GB", Quantities::bytes);
    }

    /** One of the names of an enum, in lower case. */
    <E extends Enum<E>> E choice(String key, Class<E> choices, E otherwise) {
        var names = Arrays.stream(choices.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return convert(
                key,
                otherwise,
                "one of " + String.join(", ", names),
                text -> names.contains(text) ? choices.getEnumConstants()[names.indexOf(text)] : null);
    }

    /** The mapping under a key; an absent one gives only defaults. */
    YamlMap map(String key) {
        return child(key, value(key).orElse(null));
    }

    boolean has(String key) {
        return value(key).isPresent() || !overrides.values(path + key).isEmpty();
    }

    private YamlMap child(String key, @Nullable Node node) {
        return new YamlMap(file, path + key + ".", problems, overrides, node);
    }

    /** The mappings under each key of this one, for keys that the administrator names, such as domains. */
    Map<String, YamlMap> entries() {
        Map<String, YamlMap> maps = new LinkedHashMap<>();
        tuples.keySet().forEach(key -> maps.put(key, map(key)));
        return maps;
    }

    /** The mappings of a list. */
    List<YamlMap> maps(String key) {
        return value(key)
                .map(node -> node instanceof SequenceNode list
                        ? list.getValue().stream().map(each -> child(key, each)).toList()
                        : List.of(child(key, node)))
                .orElse(List.of());
    }

    /** Tells a problem with the value under a key. */
    void problem(String key, String message) {
        if (!overrides.values(path + key).isEmpty()) {
            problems.add(overrides.option(path + key), message);
            return;
        }
        var tuple = tuples.get(key);
        problems.add(tuple == null ? file : at(tuple.getKeyNode()), path + key + ": " + message);
    }

    /** Tells of every key that nobody asked for. Call it last. */
    void refuseUnknownKeys() {
        tuples.forEach((key, tuple) -> {
            if (!known.contains(key)) {
                problems.add(at(tuple.getKeyNode()), "unknown key " + key + "; known: " + String.join(", ", known));
            }
        });
    }

    private long number(String key, long otherwise, long least, long most) {
        return convert(key, otherwise, "a number from " + least + " to " + most, text -> {
            try {
                long value = Long.parseLong(text);
                return value >= least && value <= most ? value : null;
            } catch (NumberFormatException no) {
                return null;
            }
        });
    }

    private <T> T convert(String key, T otherwise, String expected, Function<String, @Nullable T> conversion) {
        var given = text(key);
        if (given.isEmpty()) {
            return otherwise;
        }
        var converted = conversion.apply(given.get());
        if (converted == null) {
            problem(key, "must be " + expected);
            return otherwise;
        }
        return converted;
    }

    private Optional<Node> value(String key) {
        known.add(key);
        return Optional.ofNullable(tuples.get(key)).map(NodeTuple::getValueNode).filter(node -> !isNothing(node));
    }

    private Optional<ScalarNode> scalar(String key) {
        return value(key).flatMap(node -> {
            if (node instanceof ScalarNode scalar) {
                return Optional.of(scalar);
            }
            problem(key, "expected one value");
            return Optional.empty();
        });
    }

    private Optional<String> textOf(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(fromEnvironment(scalar, scalar.getValue()));
        }
        problems.add(at(node), "expected one value");
        return Optional.empty();
    }

    private String fromEnvironment(Node node, String text) {
        if (!text.startsWith("${ENV:") || !text.endsWith("}")) {
            return text;
        }
        var name = text.substring("${ENV:".length(), text.length() - 1);
        var value = System.getenv(name);
        if (value == null) {
            problems.add(at(node), "the environment variable " + name + " is not set");
            return "";
        }
        return value;
    }

    private void add(NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            tuples.put(key.getValue(), tuple);
        } else {
            problems.add(at(tuple.getKeyNode()), "a key must be one word");
        }
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"))
                && scalar.isPlain();
    }

    private String at(Node node) {
        return file
                + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    }
}
