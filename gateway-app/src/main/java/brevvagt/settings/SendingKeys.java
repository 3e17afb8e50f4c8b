package brevvagt.settings;

import brevvagt.sending.Guarantee;
import brevvagt.sending.Login;
import brevvagt.sending.NextHop;
import brevvagt.sending.Routes;
import brevvagt.sending.SendingLimits;
import brevvagt.sending.TlsPolicy;
import brevvagt.settings.Settings.Sending;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that say where mail goes next. */
final class SendingKeys {
    private static final int MOST_CONNECTIONS = 1000;

    private SendingKeys() {}

    static Sending read(YamlMap yaml) {
        var standard = hop(yaml.map("next-hop"));
        Map<String, NextHop> byDomain = new LinkedHashMap<>();
        yaml.map("routes").entries().forEach((domain, hop) -> hop(hop).ifPresent(each -> byDomain.put(domain, each)));
        return new Sending(standard.map(hop -> new Routes(hop, byDomain)), authorities(yaml), limits(yaml));
    }

    private static Optional<NextHop> hop(YamlMap yaml) {
        var given = yaml.text("address");
        var address = given.map(HostPort::parse);
        if (given.isPresent() && address.isEmpty()) {
            yaml.problem("address", "must be HOST:PORT, such as mail.example:25");
        }
        var tls = yaml.choice(
                "tls",
                TlsPolicy.class,
                address.filter(HostPort::isLoopback).isPresent() ? TlsPolicy.NONE : TlsPolicy.ENCRYPT);
        var guarantees = guarantees(yaml);
        var login = login(yaml.map("login"));
        yaml.refuseUnknownKeys();
        if (login instanceof Login.Password && tls == TlsPolicy.NONE) {
            yaml.problem("login", "a password is sent under TLS only: set tls to encrypt or verify");
            return Optional.empty();
        }
        return address.map(each -> new NextHop(each.host(), each.port(), tls, guarantees, login));
    }

    private static Set<Guarantee> guarantees(YamlMap yaml) {
        return switch (yaml.text("guarantees", "none")) {
            case "none" -> Set.of();
            case "tls1.2" -> Set.of(Guarantee.TLS_1_2);
            case "tls1.2-verified" -> Set.of(Guarantee.TLS_1_2_VERIFIED);
            default -> {
                yaml.problem("guarantees", "must be one of none, tls1.2, tls1.2-verified");
                yield Set.of();
            }
        };
    }

    private static Login login(YamlMap yaml) {
        var user = yaml.text("user");
        var password = yaml.text("password");
        yaml.refuseUnknownKeys();
        if (user.isPresent() && password.isPresent()) {
            return new Login.Password(user.get(), password.get());
        }
        if (user.isPresent() || password.isPresent()) {
            yaml.problem(user.isPresent() ? "user" : "password", "a login needs both user and password");
        }
        return new Login.Anonymous();
    }

    private static Optional<Path> authorities(YamlMap yaml) {
        var file = yaml.text("certificate-authorities").map(Path::of);
        file.filter(path -> !Files.isReadable(path))
                .ifPresent(_ -> yaml.problem("certificate-authorities", "no such file, or not readable"));
        return file;
    }

    private static SendingLimits limits(YamlMap root) {
        var yaml = root.map("sending");
        var standard = SendingLimits.standard();
        var limits = new SendingLimits(
                yaml.duration("connect", standard.connect()),
                yaml.duration("reply", standard.reply()),
                yaml.duration("idle", standard.idle()),
                yaml.duration("memory", standard.memory()),
                new SendingLimits.Crowd(
                        yaml.integer("connections", standard.crowd().connections(), 1, MOST_CONNECTIONS),
                        yaml.duration("wait", standard.crowd().longestWait())),
                new SendingLimits.Pauses(
                        yaml.duration("first-pause", standard.pauses().first()),
                        yaml.duration("longest-pause", standard.pauses().longest())));
        if (limits.pauses().first().compareTo(limits.pauses().longest()) > 0) {
            yaml.problem("longest-pause", "must not be shorter than first-pause");
        }
        yaml.refuseUnknownKeys();
        return limits;
    }
}
