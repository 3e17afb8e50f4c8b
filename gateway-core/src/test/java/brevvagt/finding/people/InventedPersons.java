package brevvagt.finding.people;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented persons: each has another name, number and mailbox. */
final class InventedPersons {
    private static final List<String> GIVEN =
            List.of("Anna", "Bo", "Carl", "Ditte", "Emil", "Frida", "Gustav", "Hanne", "Ivar", "Jytte", "Fatima");
    private static final List<String> FAMILY = List.of("Berg", "Lund", "Friis", "Holm", "Krag", "Åkesson", "Nguyen");

    private InventedPersons() {}

    /** One of them. */
    record Person(int number, String given, String family) {
        String name() {
            return given + " " + family;
        }

        String turned() {
            return family + ", " + given;
        }

        String cpr() {
            return String.format(
                    Locale.ROOT, "%02d%02d%02d-%04d", number % 28 + 1, number % 12 + 1, number % 90, 1000 + number);
        }

        String mailbox() {
            return "p" + number + "@work.example";
        }
    }

    static Person person(int number) {
        return new Person(number, GIVEN.get(number % GIVEN.size()), FAMILY.get(number % FAMILY.size()));
    }

    /** A line for each of some persons. */
    static String lines(int from, int to, Function<Person, String> line) {
        return joined(from, to, "\n", line) + "\n";
    }

    static String joined(int from, int to, String between, Function<Person, String> line) {
        return IntStream.range(from, to)
                .mapToObj(InventedPersons::person)
                .map(line)
                .collect(Collectors.joining(between));
    }
}
