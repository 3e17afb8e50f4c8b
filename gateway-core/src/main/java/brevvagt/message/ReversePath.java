package brevvagt.message;

import java.util.Optional;

/** The envelope sender: a mailbox, or the null sender of automatic mail (RFC 5321 section 4.5.5). */
public sealed interface ReversePath {
    /** A mailbox that can be told what became of its mail. */
    record Mailbox(Address mailbox) implements ReversePath {}

    /** The empty path of bounces and other automatic mail: nobody is ever answered there. */
    record Null() implements ReversePath {}

    /** The mailbox, or empty for the null sender. */
    default Optional<Address> address() {
        return switch (this) {
            case Mailbox(var mailbox) -> Optional.of(mailbox);
            case Null() -> Optional.empty();
        };
    }

    /** The path as MAIL FROM carries it, without the angle brackets. */
    default String value() {
        return address().map(Address::value).orElse("");
    }
}
