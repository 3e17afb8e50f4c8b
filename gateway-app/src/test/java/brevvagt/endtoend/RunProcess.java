package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fault.Alarm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** {@code run} in a Java of its own, with a heap and a temporary folder of the test's choice. */
final class RunProcess implements AutoCloseable {
    private static final int READ_MILLIS = 10_000;
    private static final long A_MOMENT = 50_000_000;

    private final Process process;
    private final InetSocketAddress address;
    private final int monitoring;
    private final Path log;

    private RunProcess(Process process, InetSocketAddress address, int monitoring, Path log) {
        this.process = process;
        this.address = address;
        this.monitoring = monitoring;
        this.log = log;
    }

    static RunProcess start(List<String> java, List<String> options, Path log) {
        return start(java, options, log, Map.of());
    }

    static RunProcess start(List<String> java, List<String> options, Path log, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-Dbrevvagt.root=" + Fixture.ROOT.toAbsolutePath()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "brevvagt.app.Main", "run"));
        command.addAll(List.of("--listen", "127.0.0.1:0", "--trust", "127.0.0.0/8"));
        int monitoring = freePort();
        command.addAll(List.of("--monitoring", "127.0.0.1:" + monitoring));
        command.addAll(options);
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Objects.requireNonNull(log.toAbsolutePath().getParent())
                            .toFile())
                    .redirectError(log.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var line = out.readLine();
            while (line != null && !line.startsWith("ready ")) { // what the log says of the last run
                line = out.readLine();
            }
            if (line == null) {
                process.destroyForcibly();
                throw new IllegalStateException("the gateway did not start: " + Files.readString(log));
            }
            var port = line.replaceFirst("^ready [^ ]*:(\\d+).*$", "$1");
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
            return new RunProcess(process, address, monitoring, log);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static int freePort() {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return listener.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    InetSocketAddress address() {
        return address;
    }

    /** A page of its monitoring, such as {@code /health/ready}, whatever its status. */
    String page(String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + monitoring + path).toURL().openConnection();
            connection.setReadTimeout(READ_MILLIS);
            int code = connection.getResponseCode();
            if (code < 200) {
                throw new IllegalStateException("what answers at the port of monitoring is no web server: " + log());
            }
            try (var body = code < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What {@code /health/ready} says. */
    HttpResponse<String> ready() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var page = URI.create("http://127.0.0.1:" + monitoring + "/health/ready");
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        }
    }

    /** How often it raised an alarm. */
    int alarms(Alarm alarm) {
        var count = Pattern.compile("brevvagt_alarms_total\\{alarm=\"" + alarm + "\"} (\\d+)")
                .matcher(page("/metrics"));
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    /** Waits until it says that it is ready. */
    void awaitReady(Duration limit) {
        await(limit, "the gateway is ready", () -> page("/health/ready").startsWith("{\"status\":\"ready\""));
    }

    /** Waits until it says that it is not, because of that check. */
    void awaitNotReady(Duration limit, String check) {
        await(
                limit,
                "not ready because of " + check,
                () -> page("/health/ready").contains("{\"name\":\"" + check + "\",\"well\":false"));
    }

    private void await(Duration limit, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end)
                    .as(() -> what + "; instead it says " + page("/health/ready") + log() + stacks())
                    .isNegative();
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    /** What its threads do, for the report of a test that waited in vain. */
    private String stacks() {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "no stacks: " + none;
        }
    }

    /** Whether it runs. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** What it wrote into its log. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Stops it as an operator would; the exit code tells whether it stopped cleanly. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** Waits until it is gone. */
    boolean awaitDeath(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
