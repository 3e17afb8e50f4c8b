package brevvagt.command;

import brevvagt.gateway.Gateway;
import brevvagt.settings.Overrides;
import brevvagt.settings.Settings;
import brevvagt.settings.SettingsFile;
import brevvagt.store.Store;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the gateway until it is told to stop; options win over the settings file. */
@Command(name = "run", description = "The gateway.", mixinStandardHelpOptions = true, sortOptions = false)
public final class RunCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "The settings; default config/gateway.yaml.")
    private List<Path> config = List.of();

    @Option(names = "--listen", paramLabel = "HOST:PORT", description = "Where mail comes in; port 0 is a free one.")
    private List<String> listen = List.of();

    @Option(names = "--next-hop", paramLabel = "HOST:PORT", description = "The server that takes the mail on.")
    private List<String> nextHop = List.of();

    @Option(
            names = "--next-hop-tls",
            paramLabel = "none|encrypt|verify",
            description = "How the next hop is reached at least; default encrypt, none on this machine.")
    private List<String> nextHopTls = List.of();

    @Option(
            names = "--next-hop-guarantees",
            paramLabel = "tls1.2",
            description = "What the next hop is declared to guarantee towards the recipients' domains.")
    private List<String> nextHopGuarantees = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Where the gateway keeps its store and keys.")
    private List<String> data = List.of();

    @Option(names = "--pack", paramLabel = "P", description = "A rule pack; may be repeated.")
    private List<String> packs = List.of();

    @Option(names = "--own", paramLabel = "DOMAIN", description = "A domain of the organisation itself.")
    private List<String> own = List.of();

    @Option(names = "--mode", paramLabel = "observe|tip|enforce", description = "Instead of the policies' own modes.")
    private List<String> mode = List.of();

    @Option(names = "--trust", paramLabel = "CIDR", description = "A network that may relay, without TLS.")
    private List<String> trust = List.of();

    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() throws InterruptedException {
        var settings =
                new SettingsFile(Installation.root()).read(config.stream().findFirst(), overrides());
        if (Store.createKeysAtFirstStart(settings.place().store())) {
            terminal.complain("made the keys in " + settings.place().data().resolve("keys") + ": keep a copy of them");
        }
        var stop = new Stop();
        try (var gateway = Gateway.start(settings, Clock.systemUTC())) {
            warnIfNobodyMaySend(settings);
            terminal.line(ready(gateway, settings));
            stop.await();
        } finally {
            stop.done();
        }
        return 0;
    }

    private Overrides overrides() {
        return new Overrides()
                .with("listen", "--listen", listen)
                .with("next-hop.address", "--next-hop", nextHop)
                .with("next-hop.tls", "--next-hop-tls", nextHopTls)
                .with("next-hop.guarantees", "--next-hop-guarantees", nextHopGuarantees)
                .with("data", "--data", data)
                .with("packs", "--pack", packs)
                .with("own-domains", "--own", own)
                .with("mode", "--mode", mode)
                .with("trusted-networks", "--trust", trust);
    }

    private void warnIfNobodyMaySend(Settings settings) {
        if (settings.receiving().admission().isNobody()) {
            terminal.complain("nobody may send yet: name a network with --trust, or relay-networks with a certificate");
        }
    }

    private static String ready(Gateway gateway, Settings settings) {
        var addresses = gateway.addresses().stream().map(RunCommand::shown).collect(Collectors.joining(" "));
        var packs = settings.policies().packs();
        return "ready " + addresses + (packs.isEmpty() ? " (no rule pack: every mail passes)" : "");
    }

    private static String shown(InetSocketAddress address) {
        var host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
