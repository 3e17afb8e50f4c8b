package brevvagt.enforcement.mime;

/** What an operation on a message came to. */
public enum Surgery {
    /** There was nothing to change. */
    NOTHING,
    /** Only headers changed; the body is the same bytes, so signatures of its parts hold. */
    HEADERS,
    /** The body changed too: {@code saveChanges()} is due. */
    CONTENT,
    /** A part would have to change that a signature covers (RFC 8551, RFC 3156); the message must not be used. */
    SIGNED,
    /** A part could not be read, so nobody knows whether it would have to change; the message must not be used. */
    UNREADABLE;

    /** Whether the message may go on. */
    public boolean isDone() {
        return switch (this) {
            case NOTHING, HEADERS, CONTENT -> true;
            case SIGNED, UNREADABLE -> false;
        };
    }

    /** What two operations one after the other come to. */
    public Surgery and(Surgery other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
