package brevvagt.settings;

import brevvagt.message.OwnDomains;
import brevvagt.reception.Admission;
import brevvagt.reception.ExchangeOnline;
import brevvagt.reception.Limits;
import brevvagt.reception.Network;
import brevvagt.reception.PasswordHash;
import brevvagt.reception.Timeouts;
import brevvagt.reception.TlsKeys;
import brevvagt.reception.User;
import brevvagt.settings.Settings.Receiving;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The keys that say who may send, and how. */
final class ReceivingKeys {
    private static final String LISTEN = "127.0.0.1:2525";
    private static final String TENANT_HEADER = "X-MS-Exchange-CrossTenant-Id";
    private static final String MICROSOFT = "mail.protection.outlook.com";
    private static final int MANY = 1_000_000;

    private ReceivingKeys() {}

    static Receiving read(YamlMap yaml, OwnDomains own) {
        return new Receiving(
                listen(yaml),
                yaml.text("host-name").orElseGet(ReceivingKeys::machineName),
                limits(yaml.map("limits")),
                timeouts(yaml.map("timeouts")),
                admission(yaml, own),
                tls(yaml.map("tls")));
    }

    private static List<InetSocketAddress> listen(YamlMap yaml) {
        var given = yaml.texts("listen");
        var addresses = new ArrayList<InetSocketAddress>();
        for (var text : given.isEmpty() ? List.of(LISTEN) : given) {
            var address = HostPort.parse(text);
            if (address == null) {
                yaml.problem("listen", "must be HOST:PORT, such as 0.0.0.0:25");
            } else {
                addresses.add(new InetSocketAddress(address.host(), address.port()));
            }
        }
        return addresses;
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static Limits limits(YamlMap yaml) {
        var standard = Limits.defaults();
        var limits = new Limits(
                yaml.bytes("message", standard.messageBytes()),
                yaml.integer("recipients", standard.recipients(), 1, MANY),
                yaml.integer("connections", standard.connections(), 1, MANY),
                yaml.integer("connections-per-client", standard.connectionsPerClient(), 1, MANY),
                yaml.integer("command-line", standard.commandBytes(), 1, MANY),
                yaml.integer("errors", standard.errors(), 1, MANY));
        yaml.refuseUnknownKeys();
        return limits;
    }

    private static Timeouts timeouts(YamlMap yaml) {
        var standard = Timeouts.defaults();
        var timeouts = new Timeouts(
                yaml.duration("command", standard.command()),
                yaml.duration("data", standard.data()),
                yaml.duration("handshake", standard.handshake()),
                yaml.duration("without-mail", standard.withoutMail()),
                yaml.duration("stop", standard.stop()),
                yaml.integer("slowest-bytes-per-second", standard.slowestBytesPerSecond(), 1, MANY));
        yaml.refuseUnknownKeys();
        return timeouts;
    }

    private static Admission admission(YamlMap yaml, OwnDomains own) {
        return new Admission(
                networks(yaml, "trusted-networks"),
                networks(yaml, "relay-networks"),
                yaml.texts("client-certificates"),
                yaml.texts("client-authorities").stream().map(Path::of).toList(),
                yaml.maps("users").stream().flatMap(user -> user(user).stream()).toList(),
                yaml.maps("exchange-online").stream()
                        .map(tenant -> tenant(tenant, own))
                        .toList());
    }

    private static List<Network> networks(YamlMap yaml, String key) {
        var networks = new ArrayList<Network>();
        for (var text : yaml.texts(key)) {
            try {
                networks.add(Network.parse(text));
            } catch (IllegalArgumentException no) {
                yaml.problem(key, text + " is no network such as 192.0.2.0/24");
            }
        }
        return networks;
    }

    private static List<User> user(YamlMap yaml) {
        var name = yaml.text("name");
        var hash = yaml.text("password-hash");
        yaml.refuseUnknownKeys();
        if (name.isEmpty() || hash.isEmpty()) {
            yaml.problem("name", "a user needs name and password-hash");
            return List.of();
        }
        try {
            return List.of(new User(name.get(), PasswordHash.parse(hash.get())));
        } catch (IllegalArgumentException no) {
            yaml.problem("password-hash", "is no hash; ./gateway keys password makes one");
            return List.of();
        }
    }

    private static ExchangeOnline tenant(YamlMap yaml, OwnDomains own) {
        var domains = yaml.texts("sender-domains");
        var ranges = networks(yaml, "ranges");
        var tenant = new ExchangeOnline(
                yaml.text("tenant-header", TENANT_HEADER),
                yaml.text("tenant-id", ""),
                domains.isEmpty() ? own.domains() : new HashSet<>(domains),
                yaml.text("certificate-name", MICROSOFT),
                ranges.isEmpty() ? ExchangeOnline.PUBLISHED_RANGES : ranges);
        yaml.refuseUnknownKeys();
        return tenant;
    }

    private static TlsKeys tls(YamlMap yaml) {
        var certificate = yaml.text("certificate").map(Path::of);
        var key = yaml.text("key").map(Path::of);
        var store = yaml.text("key-store").map(Path::of);
        var password = yaml.text("password", "");
        yaml.refuseUnknownKeys();
        if (store.isPresent()) {
            return new TlsKeys.Pkcs12(store.get(), password);
        }
        if (certificate.isPresent() != key.isPresent()) {
            yaml.problem(certificate.isPresent() ? "certificate" : "key", "certificate and key belong together");
        }
        return certificate.isPresent() && key.isPresent()
                ? new TlsKeys.Pem(certificate.get(), key.get())
                : new TlsKeys.None();
    }
}
