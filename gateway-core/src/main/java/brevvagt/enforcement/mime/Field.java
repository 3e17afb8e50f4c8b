package brevvagt.enforcement.mime;

/**
 * One header field within the bytes of a mail.
 *
 * @param from where its name begins
 * @param to after its line end, folds included (RFC 5322 section 2.2.3)
 */
record Field(String name, int from, int to) {
    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
