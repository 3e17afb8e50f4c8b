package brevvagt.finding;

/** A keyed hash that is the same for the same person and tells nothing else, such as {@code k:3f9c…}. */
public record PersonKey(String value) {}
