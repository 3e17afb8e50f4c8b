package brevvagt.store;

import brevvagt.message.MessageId;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/** A process of its own that writes events until it is killed and says which ones are durable. */
public final class AuditWriterProcess implements AutoCloseable {
    private static final int CALLERS = 8;

    private final Process process;
    private final BufferedReader lines;

    private AuditWriterProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Starts a process on the store; its keys must exist. */
    static AuditWriterProcess start(Path data, int events) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AuditWriterProcess.class.getName(),
                data.toString(),
                Integer.toString(events));
        return new AuditWriterProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The reference of the next mail whose event is durable; fails when the process ended. */
    String acknowledged() throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (isReference(line)) {
                return line;
            }
        }
        throw new IllegalStateException("the process ended");
    }

    /** What it still said before it ended. */
    List<String> rest() {
        return lines.lines().filter(AuditWriterProcess::isReference).toList();
    }

    /** Not a line of the log, nor half a reference. */
    private static boolean isReference(String line) {
        return line.matches("Q-\\w{10}");
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // unlike its own method, it leaves what was said readable
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws InterruptedException {
        int events = Integer.parseInt(arguments[1]);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        try (var store = StoreFixture.create(Path.of(arguments[0]));
                var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < events; i++) {
                callers.execute(() -> {
                    var mail = MessageId.random();
                    store.audit().append(Samples.decided(mail));
                    out.println(mail.value());
                });
            }
        }
    }
}
