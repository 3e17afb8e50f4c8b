package brevvagt.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.operations.Check.Weight;
import brevvagt.operations.MonitoringServer.Pages;
import brevvagt.settings.InvalidSettings;
import brevvagt.settings.Monitoring;
import brevvagt.store.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Monitoring")
class MonitoringServerTest {
    private final Checks live = new Checks();
    private final Checks ready = new Checks();
    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<String> disk = Optional.empty();
    private MonitoringServer server;

    @BeforeEach
    void start() throws IOException {
        ready.add("disk", Weight.NO_ROOM, () -> disk);
        ready.add("next hop", Weight.TOLD, () -> Optional.of("mx.example cannot be reached"));
        server = new MonitoringServer(anyPort(), new Pages(live, ready, () -> "brevvagt_mails_total 7.0\n"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void says_that_the_node_is_ready_and_how_each_check_is() throws Exception {
        var answer = get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        var json = Json.read(answer.body());
        assertThat(json.get("status").asText()).isEqualTo("ready");
        assertThat(json.at("/checks/0/says").asText()).isEqualTo("fine");
        assertThat(json.at("/checks/1/name").asText()).isEqualTo("next hop");
        assertThat(json.at("/checks/1/well").asBoolean()).isFalse();
    }

    @Test
    void says_that_the_node_is_not_ready_and_why() throws Exception {
        disk = Optional.of("3 MB are free");
        var answer = get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"not ready\"").contains("3 MB are free");
        assertThat(ready.refusal())
                .hasValueSatisfying(reply -> assertThat(reply.redacted()).isEqualTo("452 4.3.1"));
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void tells_of_a_check_that_fails_and_not_what_its_fault_says() throws Exception {
        ready.add("store", Weight.NO_MAIL, () -> {
            throw new IllegalStateException("anna@dm.example");
        });
        assertThat(get("/health/ready").body())
                .contains("could not be checked: java.lang.IllegalStateException")
                .doesNotContain("anna");
        assertThat(ready.refusal())
                .hasValueSatisfying(reply -> assertThat(reply.redacted()).isEqualTo("451 4.3.0"));
    }

    @Test
    void shows_the_metrics() throws Exception {
        assertThat(get("/metrics").body()).isEqualTo("brevvagt_mails_total 7.0\n");
    }

    @Test
    void answers_nothing_but_its_three_pages_and_reading() throws Exception {
        assertThat(get("/metrics/x").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
        var post = request("/health/ready").POST(BodyPublishers.ofString("x")).build();
        assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        var head = client.send(request("/health/ready").HEAD().build(), BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void keeps_the_gateway_from_starting_only_when_its_port_was_chosen_and_is_taken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var operations = new Operations()) {
            var address = new InetSocketAddress(taken.getInetAddress(), taken.getLocalPort());
            operations.serve(new Monitoring.IfFree(address));
            assertThatThrownBy(() -> operations.serve(new Monitoring.At(address)))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessageContaining("monitoring.listen: ")
                    .hasMessageContaining("another program has it");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.address().getPort() + path));
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
