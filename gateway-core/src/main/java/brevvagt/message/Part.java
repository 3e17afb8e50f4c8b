package brevvagt.message;

import java.util.List;
import java.util.stream.Stream;

/** A piece of a mail: a text that was read, a mail within the mail, or something unread that says why (promise 3). */
public sealed interface Part {
    /** A decoded text: transfer encoding, charset, markup and soft line breaks are undone. */
    record Text(Place place, String content) implements Part {
        @Override
        public String toString() {
            return "text of " + content.length() + " characters in " + place.auditLabel();
        }
    }

    /** An attached mail with the parts found in it. */
    record Nested(Place.Attachment place, List<Part> parts) implements Part {
        public Nested {
            parts = List.copyOf(parts);
        }
    }

    /** Something that could not be read: unreadable is not clean. */
    record Opaque(Place place, Cause cause) implements Part {}

    /** Why a part could not be read. */
    enum Cause {
        ENCRYPTED,
        IMAGE,
        CORRUPT,
        TOO_BIG,
        TOO_DEEP,
        TIMEOUT,
        UNKNOWN_CHARSET,
        NOT_YET_READABLE
    }

    /** This part and all within it, outermost first. */
    default Stream<Part> withNested() {
        return switch (this) {
            case Nested(var _, var parts) ->
                Stream.concat(Stream.of(this), parts.stream().flatMap(Part::withNested));
            case Text _, Opaque _ -> Stream.of(this);
        };
    }
}
