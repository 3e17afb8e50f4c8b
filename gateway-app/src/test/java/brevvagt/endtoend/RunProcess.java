package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code run} in a Java of its own, with a heap and a temporary folder of the test's choice. */
final class RunProcess implements AutoCloseable {
    private static final Pattern MONITORING = Pattern.compile("health and metrics are served .*:(\\d+)");

    private final Process process;
    private final InetSocketAddress address;

    private final Path log;

    private RunProcess(Process process, InetSocketAddress address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    static RunProcess start(List<String> java, List<String> options, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-Dbrevvagt.root=" + Fixture.ROOT.toAbsolutePath()));
        command.add("-Dlogback.configurationFile=" + Fixture.ROOT.resolve("config/logback.xml"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "brevvagt.app.Main", "run"));
        command.addAll(List.of("--listen", "127.0.0.1:0", "--trust", "127.0.0.0/8"));
        command.addAll(List.of("--monitoring", "127.0.0.1:0"));
        command.addAll(options);
        try {
            var process = new ProcessBuilder(command)
                    .directory(Objects.requireNonNull(log.toAbsolutePath().getParent())
                            .toFile())
                    .redirectError(log.toFile())
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var line = out.readLine();
            if (line == null || !line.startsWith("ready ")) {
                process.destroyForcibly();
                throw new IllegalStateException("the gateway did not start: " + Files.readString(log));
            }
            var port = line.replaceFirst("^ready [^ ]*:(\\d+).*$", "$1");
            return new RunProcess(
                    process, new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), log);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    InetSocketAddress address() {
        return address;
    }

    /** What {@code /health/ready} says. */
    HttpResponse<String> ready() throws IOException, InterruptedException {
        var served = MONITORING.matcher(Files.readString(log));
        assertThat(served.find()).as("monitoring is served").isTrue();
        try (var client = HttpClient.newHttpClient()) {
            var page = URI.create("http://127.0.0.1:" + served.group(1) + "/health/ready");
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
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
