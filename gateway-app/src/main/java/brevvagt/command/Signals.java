package brevvagt.command;

import sun.misc.Signal;

/** The signals an operator sends: SIGTERM and SIGINT to stop, SIGHUP to read the rules anew. */
@SuppressWarnings("sunapi") // the JDK has no other way to hear a signal
final class Signals {
    private Signals() {}

    /** Calls back on each such signal; on systems that lack it, never. */
    static void on(String name, Runnable action) {
        try {
            Signal.handle(new Signal(name), _ -> action.run());
        } catch (IllegalArgumentException unknown) {
            return; // Windows has no SIGHUP
        }
    }
}
