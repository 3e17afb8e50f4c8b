package brevvagt.operations;

import brevvagt.operations.Check.Found;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Health and metrics over plain HTTP, for monitoring on this machine or a network of its own: {@code /health/live},
 * {@code /health/ready} and {@code /metrics}. Answers GET and HEAD, takes no input, and logs nothing of who asks.
 */
public final class MonitoringServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int NOT_WELL = 503;
    private static final int BACKLOG = 16;

    /** Names within Java's server: seconds for a request to arrive, and for its answer to leave. */
    private static final List<String> LIMITS =
            List.of("sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** An answer: a status and a text of that type. */
    private record Answer(int status, String type, String text) {}

    /** Opens the port; throws {@link IOException} when another program has it. */
    public MonitoringServer(InetSocketAddress listen, Pages pages) throws IOException {
        LIMITS.forEach(limit -> System.setProperty(limit, System.getProperty(limit, "30")));
        server = HttpServer.create(listen, BACKLOG);
        server.setExecutor(threads);
        serve("/health/live", () -> health("alive", pages.live().look()));
        serve("/health/ready", () -> health("ready", pages.ready().look()));
        serve(
                "/metrics",
                () -> new Answer(
                        OK,
                        "text/plain; version=0.0.4; charset=utf-8",
                        pages.metrics().get()));
        server.start();
    }

    /** What there is to see. */
    public record Pages(Checks live, Checks ready, Supplier<String> metrics) {}

    /** Where it listens, with the port that was bound. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve(String path, Supplier<Answer> page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, answerTo(exchange, path, page));
            }
        });
    }

    /** A page is for its exact path: Java's server also asks it about all below. */
    private static Answer answerTo(HttpExchange exchange, String path, Supplier<Answer> page) {
        var method = exchange.getRequestMethod();
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return new Answer(NOT_FOUND, "text/plain", "nothing here\n");
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return new Answer(WRONG_METHOD, "text/plain", "GET only\n");
        }
        return page.get();
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.text().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-store");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            headers.set("Content-Length", Integer.toString(bytes.length));
        }
        exchange.sendResponseHeaders(answer.status(), head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Answer health(String what, List<Found> checks) {
        boolean well = checks.stream().allMatch(Found::isReady);
        var status = well ? what : "not " + what;
        return new Answer(well ? OK : NOT_WELL, "application/json", HealthJson.of(status, checks));
    }
}
