package brevvagt.decision;

/** The hash of all rule files and data that decided, such as {@code sha256:…}. */
public record PolicyRevision(String value) {}
