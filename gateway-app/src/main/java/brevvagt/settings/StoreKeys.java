package brevvagt.settings;

import brevvagt.settings.Settings.Place;
import brevvagt.store.database.PostgresAddress;
import brevvagt.store.database.PostgresAddress.Level;
import brevvagt.store.database.PostgresAddress.Login;
import brevvagt.store.database.PostgresAddress.Tls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The keys that say where the store is. */
final class StoreKeys {
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern ADDRESS =
            Pattern.compile("postgresql://(\\[[0-9A-Fa-f:]+]|[^/:@\\[]+)(?::(\\d{1,5}))?/([^/?#]+)");
    private static final String STANDARD_PORT = "5432";

    private StoreKeys() {}

    static Place read(YamlMap yaml) {
        var node = yaml.text("node", "a");
        if (!NODE.matcher(node).matches()) {
            yaml.problem("node", "must be of letters, digits, dots, hyphens and underscores");
        }
        return new Place(node, Path.of(yaml.text("data", "data")), server(yaml));
    }

    private static Optional<PostgresAddress> server(YamlMap yaml) {
        var host = yaml.text("database").flatMap(given -> host(yaml, given));
        var access = yaml.map("database-access");
        var level = access.choice(
                "tls", Level.class, host.filter(HostPort::isLoopback).isPresent() ? Level.NONE : Level.VERIFY);
        var login = new Login(access.text("user", "brevvagt"), access.text("password", ""));
        var tls = new Tls(level, authorities(access));
        access.refuseUnknownKeys();
        return host.map(each -> new PostgresAddress(each.host(), each.port(), name(yaml), login, tls));
    }

    private static Optional<HostPort> host(YamlMap yaml, String given) {
        var address = ADDRESS.matcher(given);
        var host = address.matches() ? parse(address) : Optional.<HostPort>empty();
        if (host.isEmpty()) {
            yaml.problem("database", "must be postgresql://HOST:PORT/NAME");
        }
        return host;
    }

    private static Optional<HostPort> parse(MatchResult address) {
        var port = address.group(2) == null ? STANDARD_PORT : address.group(2);
        return Optional.ofNullable(HostPort.parse(address.group(1) + ":" + port));
    }

    private static String name(YamlMap yaml) {
        var given = yaml.text("database", "");
        return given.substring(given.lastIndexOf('/') + 1);
    }

    private static Optional<Path> authorities(YamlMap access) {
        var file = access.text("authorities").map(Path::of);
        file.filter(path -> !Files.isReadable(path))
                .ifPresent(_ -> access.problem("authorities", "no such file, or not readable"));
        return file;
    }
}
