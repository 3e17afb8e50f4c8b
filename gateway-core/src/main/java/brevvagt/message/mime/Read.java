package brevvagt.message.mime;

import brevvagt.message.OutgoingMessage;

/** What reading a mail came to. */
public sealed interface Read {
    /** It was read; parts that could not be are in it as opaque. */
    record Understood(OutgoingMessage message) implements Read {}

    /**
     * Its structure is hostile or no MIME at all (SMTP 554 5.6.3).
     *
     * @param limit which limit it broke, in words that hold nothing of the content
     */
    record Hostile(String limit) implements Read {}
}
