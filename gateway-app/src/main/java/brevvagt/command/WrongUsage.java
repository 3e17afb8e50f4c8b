package brevvagt.command;

/** The command line cannot be carried out as written: one line and exit 64. */
public final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongUsage(String message) {
        super(message);
    }
}
