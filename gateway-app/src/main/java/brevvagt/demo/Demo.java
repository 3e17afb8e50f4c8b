package brevvagt.demo;

import brevvagt.gateway.Gateway;
import brevvagt.gateway.Opened;
import brevvagt.settings.Overrides;
import brevvagt.settings.SettingsFile;
import brevvagt.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one gateway per pack that the samples need, all before the same inbox, and sends the samples through them. */
public final class Demo implements AutoCloseable {
    private static final Duration NOTICE = Duration.ofSeconds(3);
    private static final Duration MAIL = Duration.ofMillis(200);

    private final Path root;
    private final Path directory;
    private final Inbox inbox;
    private final Map<String, Gateway> gateways = new LinkedHashMap<>();
    private final Opened opened = new Opened();

    private Demo(Path root, Path directory, Inbox inbox) {
        this.root = root;
        this.directory = directory;
        this.inbox = inbox;
        opened.add(inbox);
    }

    /**
     * Starts the inbox; gateways start when a sample needs them.
     *
     * @param root the product's own folder, for rules and samples
     * @param directory an empty one, for the stores
     */
    public static Demo start(Path root, Path directory) throws IOException, InterruptedException {
        return new Demo(root, directory, Inbox.open(directory));
    }

    /** Sends every sample and describes each as it is done. */
    public void run(Narrator narrator) throws IOException, InterruptedException {
        for (var sample : Sample.below(root.resolve("src-test-fixtures"))) {
            var gateway = gatewayFor(sample);
            var answer = new Outlook(gateway.addresses().getFirst()).send(sample);
            var arrived = inbox.arrivals(answer.startsWith("250") ? NOTICE : MAIL);
            narrator.tell(new Narrator.Happening(sample, answer, arrived, gateway));
        }
    }

    /** Where each gateway accepts mail, by what it is for. */
    public Map<String, Gateway> gateways() {
        return Map.copyOf(gateways);
    }

    private Gateway gatewayFor(Sample sample) {
        return gateways.computeIfAbsent(sample.pack() + ", next hop " + sample.nextHop(), _ -> startFor(sample));
    }

    private Gateway startFor(Sample sample) {
        var data = directory.resolve("node-" + (gateways.size() + 1));
        boolean guaranteed = sample.nextHop().equals("tls");
        var overrides = new Overrides()
                .with("listen", "--listen", List.of("127.0.0.1:0"))
                .with("next-hop.address", "--next-hop", List.of(inbox.address()))
                .with("next-hop.tls", "--next-hop-tls", List.of("encrypt"))
                .with("next-hop.guarantees", "--next-hop-guarantees", guaranteed ? List.of("tls1.2") : List.of())
                .with("data", "--data", List.of(data.toString()))
                .with("packs", "--pack", List.of(sample.pack()))
                .with("own-domains", "--own", sample.own())
                .with("mode", "--mode", List.of("enforce"))
                .with("trusted-networks", "--trust", List.of("127.0.0.0/8"))
                .with("monitoring.listen", "--monitoring", List.of("none"))
                .with("host-name", "demo", List.of("gateway.demo"));
        Store.createKeysAtFirstStart(data);
        var gateway = Gateway.start(new SettingsFile(root).read(Optional.empty(), overrides), Clock.systemUTC());
        opened.add(gateway);
        return gateway;
    }

    @Override
    public void close() {
        opened.close();
    }
}
