package brevvagt.endtoend;

import brevvagt.fixtures.SmtpSink;
import brevvagt.gateway.Gateway;
import brevvagt.settings.Overrides;
import brevvagt.settings.SettingsFile;
import brevvagt.store.Store;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A whole gateway in front of a recording server, with everything of the shipped configuration. */
final class TestGateway implements AutoCloseable {
    private final Path data;
    private final Gateway gateway;

    private TestGateway(Path data, Gateway gateway) {
        this.data = data;
        this.gateway = gateway;
    }

    /** What a test says of its gateway; the rest is a gateway that enforces and trusts this machine. */
    static Overrides before(SmtpSink sink) {
        return new Overrides()
                .with("listen", "--listen", List.of("127.0.0.1:0"))
                .with("next-hop.address", "--next-hop", List.of(sink.host() + ":" + sink.port()))
                .with("mode", "--mode", List.of("enforce"))
                .with("trusted-networks", "--trust", List.of("127.0.0.0/8"))
                .with("monitoring.listen", "--monitoring", List.of("none"))
                .with("host-name", "host-name", List.of("gateway.example"));
    }

    static TestGateway start(Path data, Overrides overrides) {
        return start(data, overrides, Clock.systemUTC());
    }

    static TestGateway start(Path data, Overrides overrides, Clock clock) {
        Store.createKeysAtFirstStart(data);
        var settings = new SettingsFile(Fixture.ROOT)
                .read(Optional.empty(), overrides.with("data", "--data", List.of(data.toString())));
        return new TestGateway(data, Gateway.start(settings, clock));
    }

    InetSocketAddress address() {
        return gateway.addresses().getFirst();
    }

    Path data() {
        return data;
    }

    /** What the audit record says of the mail with this reference. */
    List<JsonNode> record(String reference) {
        return gateway.record().about(reference);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
