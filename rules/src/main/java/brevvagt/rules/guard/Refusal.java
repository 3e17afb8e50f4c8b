package brevvagt.rules.guard;

/** A piece of a rule is not part of the rule language; the guard turns it into a problem of its file. */
final class Refusal extends RuntimeException {
    private final int line;

    Refusal(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
