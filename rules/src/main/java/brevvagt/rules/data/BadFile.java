package brevvagt.rules.data;

/** A file of a pack cannot be used; the loader turns it into a problem among others. */
public final class BadFile extends RuntimeException {
    private final transient Problem problem;

    /** Names the file relative to the rules folder, the line, and what is wrong there. */
    public BadFile(String file, int line, String message) {
        super(message, null, false, false);
        this.problem = new Problem(file, line, message);
    }

    /** What is wrong, with file and line. */
    public Problem problem() {
        return problem;
    }
}
