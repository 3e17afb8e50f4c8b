package brevvagt.message.mime;

/** Ends the reading of a mail that broke a limit; its message names the limit and nothing of the content. */
final class HostileStructure extends RuntimeException {
    private static final long serialVersionUID = 1;

    HostileStructure(String limit) {
        super(limit, null, false, false); // thrown on purpose: nobody needs the stack
    }

    String limit() {
        return String.valueOf(getMessage());
    }
}
