package brevvagt.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What in a mail is about people: numbers in every spelling, addresses, names, subject, sentences, file names. */
final class PersonalValues {
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{6})[- ]?(\\d{4})\\b");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
    private static final Pattern DISPLAY_NAME =
            Pattern.compile("(?:^|[:,;=])\\s*\"?(\\p{Lu}[\\p{L}]+ \\p{Lu}[\\p{L}]+)");
    private static final Pattern FILE_NAME = Pattern.compile("name=\"?([^\";\\r\\n]{6,})");
    private static final Pattern ID = Pattern.compile("(?im)^(?:Message-ID|References|In-Reply-To):\\s*(<[^>]+>)");
    private static final Pattern SUBJECT = Pattern.compile("(?im)^(?:Subject|Thread-Topic):\\s*(.{6,})$");
    private static final int SHORTEST_SENTENCE = 16;
    private static final int SHORTEST_NAME = 7;

    private final TreeSet<String> values = new TreeSet<>();

    /** All of one mail and the addresses on its envelope. */
    void addMail(byte[] mail, Collection<String> envelope) {
        addText(new String(mail, StandardCharsets.UTF_8));
        envelope.forEach(this::addText);
        envelope.forEach(address -> addLong(address, SHORTEST_NAME));
    }

    private void addText(String text) {
        NUMBER.matcher(text).results().forEach(number -> addNumber(number.group(1), number.group(2)));
        ADDRESS.matcher(text).results().forEach(address -> addAddress(address.group()));
        Stream.of(DISPLAY_NAME, FILE_NAME, ID, SUBJECT)
                .flatMap(pattern -> pattern.matcher(text).results())
                .forEach(found -> values.add(found.group(1).strip()));
        int body = text.indexOf("\r\n\r\n");
        if (body >= 0) {
            text.substring(body).lines().forEach(this::addSentence);
        }
    }

    private void addNumber(String date, String end) {
        Stream.of("", "-", " ", "+", "%2D", "\u2011").forEach(between -> values.add(date + between + end));
    }

    private void addAddress(String address) {
        addLong(address, SHORTEST_NAME);
        addLong(address.substring(0, address.indexOf('@')), SHORTEST_NAME);
    }

    /** The lines of a format, such as a boundary or a content type, are about nobody. */
    private void addSentence(String line) {
        var sentence = line.strip();
        if (sentence.contains(" ") && !sentence.matches("(?i)(--|content-|mime-).*")) {
            addLong(sentence, SHORTEST_SENTENCE);
        }
    }

    private void addLong(String value, int shortest) {
        if (value.length() >= shortest) {
            values.add(value);
        }
    }

    /** Every value in lower case. */
    List<String> all() {
        return values.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
