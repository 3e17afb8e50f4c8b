package brevvagt.rules.data;

/** What is wrong in a file of a pack, in one line an administrator can act on. */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
