package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.SmtpSink;
import brevvagt.store.Store;
import brevvagt.store.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The log as JSON")
class JsonLogTest {
    @TempDir
    private Path folder;

    @Test
    void is_one_object_a_line_with_the_key_values_in_it() throws IOException, InterruptedException {
        var log = folder.resolve("gateway.log");
        var settings = Files.writeString(folder.resolve("gateway.yaml"), "log-format: json\n");
        Store.createKeysAtFirstStart(folder.resolve("data"));
        try (var sink = SmtpSink.start();
                var gateway = RunProcess.start(
                        List.of("-Dlogback.configurationFile="
                                + Fixture.ROOT.resolve("config/logback.xml").toAbsolutePath()),
                        List.of(
                                "--config",
                                settings.toString(),
                                "--data",
                                "data",
                                "--next-hop",
                                sink.host() + ":" + sink.port()),
                        log)) {
            assertThat(Client.send(gateway.address(), Mails.FROM, List.of(Mails.TO), Mails.CLEAN))
                    .startsWith("250");
            assertThat(gateway.stop()).isZero();
        }
        var lines = Files.readAllLines(log).stream().map(Json::read).toList();
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            assertThat(line.path("formattedMessage").asText()).isEqualTo("answered");
            assertThat(line.path("kvpList").toString())
                    .contains("{\"message\":\"Q-")
                    .contains("{\"reply\":\"250 2.0.0\"}");
        });
    }
}
