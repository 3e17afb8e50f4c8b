package brevvagt.rules.examples;

import brevvagt.decision.Action;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Finding;
import brevvagt.finding.Masked;
import brevvagt.finding.PersonKey;
import brevvagt.message.Address;
import brevvagt.message.MessageType;
import brevvagt.message.Place;
import brevvagt.rules.data.YamlMap;
import brevvagt.rules.facts.Verb;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one example. */
final class ExampleReader {
    private static final int LENGTH_OF_A_NUMBER = 10;

    private final YamlMap yaml;

    ExampleReader(YamlMap yaml) {
        this.yaml = yaml.only(
                "name",
                "from",
                "to",
                "cc",
                "bcc",
                "own",
                "subject",
                "body",
                "quoted",
                "calendar",
                "files",
                "headers",
                "types",
                "findings",
                "unread",
                "expect");
    }

    Example read() {
        var message = new ExampleMail(yaml, this::addresses).build(types());
        var expected = new HashMap<String, SortedSet<String>>();
        message.envelope().recipients().forEach(recipient -> expected.put(recipient.value(), new TreeSet<>()));
        expectations(expected);
        return new Example(
                yaml.need("name"),
                yaml.line(),
                message,
                yaml.texts("own").stream().collect(Collectors.toUnmodifiableSet()),
                yaml.maps("findings").stream().map(ExampleReader::finding).toList(),
                expected);
    }

    private List<Address> addresses(String key) {
        return yaml.texts(key).stream()
                .map(text -> Address.parse(text).orElseThrow(() -> yaml.bad(key, "'" + text + "' is no address")))
                .toList();
    }

    private List<MessageType> types() {
        return yaml.texts("types").stream()
                .map(word -> constant(yaml, "types", MessageType.class, word))
                .toList();
    }

    private static Finding finding(YamlMap yaml) {
        yaml.only("kind", "place", "person");
        var kind = constant(yaml, "kind", DataKind.class, yaml.need("kind"));
        var place = place(yaml);
        var person = new PersonKey("k:" + yaml.text("person").orElseGet(place::label));
        return new Finding(kind, place, new Masked(kind, LENGTH_OF_A_NUMBER), person, new Confidence(1), List.of());
    }

    static Place place(YamlMap yaml) {
        var words = yaml.need("place").split(":", 2);
        var name = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "subject" -> new Place.Subject();
            case "body" -> name.equals("html") ? new Place.HtmlBody() : new Place.Body();
            case "quoted" -> new Place.Quoted();
            case "calendar" -> new Place.Calendar();
            case "recipients" -> new Place.Recipients();
            case "header" -> new Place.Header(name);
            case "filename" -> new Place.FileName(name, 1);
            case "attachment" -> new Place.Attachment(name, 1);
            default -> throw yaml.bad("place", "'" + words[0] + "' is no place");
        };
    }

    static <E extends Enum<E>> E constant(YamlMap yaml, String key, Class<E> type, String word) {
        var name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> yaml.bad(key, "'" + word + "' is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private void expectations(Map<String, SortedSet<String>> expected) {
        var wanted = yaml.map("expect");
        for (var recipient : wanted.keys()) {
            var actions = expected.get(recipient);
            if (actions == null) {
                throw wanted.bad(recipient, recipient + " is no recipient of this mail");
            }
            for (var action : wanted.texts(recipient)) {
                if (Stream.of(Verb.values())
                        .flatMap(verb -> verb.action().stream())
                        .map(Action::label)
                        .noneMatch(action::equals)) {
                    throw wanted.bad(recipient, "'" + action + "' is no action");
                }
                actions.add(action);
            }
        }
    }
}
