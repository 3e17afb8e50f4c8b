package brevvagt.fault;

/** A fault as it may be shown: its class and the place it came from, never its text, for that may quote mail. */
public final class Cause {
    private Cause() {}

    /** The fault itself, or what is behind it, such as {@code java.io.IOException at brevvagt.store.X.y(X.java:7)}. */
    public static String of(Throwable fault) {
        var cause = fault.getCause() == null ? fault : fault.getCause();
        var trace = cause.getStackTrace();
        return cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
