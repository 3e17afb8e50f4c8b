package brevvagt.settings;

import brevvagt.settings.Settings.Running;
import java.net.InetSocketAddress;

/** The keys that say what operators see of the gateway, and when it stops taking mail by itself. */
final class RunningKeys {
    private static final HostPort STANDARD = new HostPort("127.0.0.1", 8025);
    private static final String NOWHERE = "none";
    private static final long KEEP_FREE = 500_000_000;

    private RunningKeys() {}

    static Running read(YamlMap yaml) {
        return new Running(
                monitoring(yaml.map("monitoring")),
                keepFree(yaml.map("disk")),
                yaml.choice("log-format", LogFormat.class, LogFormat.TEXT));
    }

    private static Monitoring monitoring(YamlMap yaml) {
        var listen = yaml.text("listen");
        yaml.refuseUnknownKeys();
        if (listen.isEmpty()) {
            return new Monitoring.IfFree(address(STANDARD));
        }
        if (listen.get().equals(NOWHERE)) {
            return new Monitoring.None();
        }
        var given = HostPort.parse(listen.get());
        if (given == null) {
            yaml.problem("listen", "must be HOST:PORT, such as 127.0.0.1:8025, or none");
            return new Monitoring.None();
        }
        return new Monitoring.At(address(given));
    }

    private static long keepFree(YamlMap yaml) {
        long bytes = yaml.bytes("keep-free", KEEP_FREE);
        yaml.refuseUnknownKeys();
        return bytes;
    }

    private static InetSocketAddress address(HostPort of) {
        return new InetSocketAddress(of.host(), of.port());
    }
}
