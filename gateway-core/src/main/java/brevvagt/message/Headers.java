package brevvagt.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header fields of a mail in their order, unfolded, with RFC 2047 words decoded. */
public record Headers(List<Field> fields) {
    public Headers {
        fields = List.copyOf(fields);
    }

    /** One header field. */
    public record Field(String name, String value) {
        @Override
        public String toString() {
            return "header field"; // may hold addresses and subjects
        }
    }

    /** The value of the first field of that name, whatever its case. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The values of all fields of that name, whatever its case. */
    public List<String> all(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream()
                .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(wanted))
                .map(Field::value)
                .toList();
    }

    /** The Message-ID with its angle brackets, or an empty text. */
    public String messageId() {
        return first("Message-ID").map(String::strip).orElse("");
    }
}
