package brevvagt.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command writes: colours and progress only when a person looks at it. */
public final class Terminal {
    private static final String RESET = "\u001b[0m";

    private final PrintWriter out;
    private final PrintWriter progress;
    private final boolean colours;
    private final boolean watched;

    Terminal(PrintWriter out, PrintWriter progress, boolean colours, boolean watched) {
        this.out = out;
        this.progress = progress;
        this.colours = colours;
        this.watched = watched;
    }

    /** The terminal of this process; {@code NO_COLOR} turns colours off. */
    @SuppressWarnings("SystemConsoleNull") // since Java 22 a console may exist without being a terminal
    public static Terminal ofProcess() {
        var console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                terminal && System.getenv("NO_COLOR") == null,
                terminal);
    }

    /** One line of the result. */
    public void line(String text) {
        out.println(text);
    }

    /** One line of complaint, for people and scripts alike. */
    public void complain(String text) {
        progress.println(text);
    }

    /** How far a long work is; shown in place and only to a person. */
    public void progress(String text) {
        if (watched) {
            progress.print("\r\u001b[K" + text);
            progress.flush();
        }
    }

    /** Ends the progress line. */
    public void progressDone() {
        if (watched) {
            progress.print("\r\u001b[K");
            progress.flush();
        }
    }

    /** What is well. */
    public String good(String text) {
        return paint("\u001b[32m", text);
    }

    /** What needs a look. */
    public String warn(String text) {
        return paint("\u001b[33m", text);
    }

    /** What was stopped or is broken. */
    public String bad(String text) {
        return paint("\u001b[31m", text);
    }

    /** What matters less. */
    public String faint(String text) {
        return paint("\u001b[2m", text);
    }

    /** What a line is about. */
    public String strong(String text) {
        return paint("\u001b[1m", text);
    }

    private String paint(String colour, String text) {
        return colours ? colour + text + RESET : text;
    }
}
