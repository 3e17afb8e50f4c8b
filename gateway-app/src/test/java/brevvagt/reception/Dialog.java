package brevvagt.reception;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SMTP dialogue written down as text; {@code dialogs/README.md} explains the notation. */
record Dialog(Map<String, String> settings, List<Step> steps) {
    private static final Pattern REPEATED = Pattern.compile("<(.)\\*(\\d+)>");
    private static final Pattern LINE = Pattern.compile("([A-Za-z+]+): ?(.*)");

    /** One line of the file. */
    sealed interface Step {
        /** The client sends these bytes; each piece is a packet of its own. */
        record Send(List<String> packets) implements Step {}

        /** The server sends a line that matches. */
        record Expect(Pattern line) implements Step {}

        /** The server sends a reply of any number of lines with that code. */
        record ExpectReply(String code) implements Step {}

        /** The client shakes hands, with a certificate of that name if it is not empty. */
        record Handshake(String certificate) implements Step {}

        /** The server closes the connection. */
        record Closed() implements Step {}

        /** The handler has got so many mails by now. */
        record Mails(int count) implements Step {}

        /** The next of them has exactly this content. */
        record Content(String bytes) implements Step {}

        /** The one before has a header line that matches. */
        record Header(Pattern line) implements Step {}

        /** The one before had this envelope. */
        record Envelope(String text) implements Step {}
    }

    static Dialog parse(String text) {
        var settings = new HashMap<String, String>();
        var steps = new ArrayList<Step>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not understood: " + line);
            }
            if (matcher.group(1).equals("with")) {
                var pair = matcher.group(2).split("=", 2);
                settings.put(pair[0], pair[1]);
            } else {
                steps.add(step(matcher.group(1), matcher.group(2)));
            }
        });
        return new Dialog(settings, joined(steps));
    }

    String setting(String key, String otherwise) {
        return settings.getOrDefault(key, otherwise);
    }

    private static Step step(String key, String value) {
        return switch (key) {
            case "C" -> new Step.Send(packets(value + "\\r\\n"));
            case "R" -> new Step.Send(packets(value));
            case "S" -> new Step.Expect(glob(value));
            case "S+" -> new Step.ExpectReply(value);
            case "T" -> new Step.Handshake(value);
            case "E" -> new Step.Closed();
            case "mails" -> new Step.Mails(Integer.parseInt(value));
            case "content" -> new Step.Content(unescaped(value));
            case "header" -> new Step.Header(glob(value));
            case "envelope" -> new Step.Envelope(value);
            default -> throw new IllegalArgumentException("not understood: " + key);
        };
    }

    /** What the client sends without waiting for an answer travels together, as pipelining clients do. */
    private static List<Step> joined(List<Step> steps) {
        var joined = new ArrayList<Step>();
        for (var step : steps) {
            if (step instanceof Step.Send(var more)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Step.Send(var sent)) {
                var packets = new ArrayList<>(sent);
                packets.set(packets.size() - 1, packets.getLast() + more.getFirst());
                packets.addAll(more.subList(1, more.size()));
                joined.set(joined.size() - 1, new Step.Send(packets));
            } else {
                joined.add(step);
            }
        }
        return joined;
    }

    private static List<String> packets(String value) {
        return List.of(value.split("<wait>", -1)).stream()
                .map(Dialog::unescaped)
                .toList();
    }

    private static Pattern glob(String value) {
        var parts = List.of(unescaped(value).split("\\*", -1)).stream()
                .map(Pattern::quote)
                .toList();
        return Pattern.compile(String.join(".*", parts));
    }

    private static String unescaped(String value) {
        var repeated = REPEATED.matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
        return repeated.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
    }
}
