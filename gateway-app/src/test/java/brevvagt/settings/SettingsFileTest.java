package brevvagt.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.custody.RetrySchedule;
import brevvagt.decision.Mode;
import brevvagt.extractor.WorkerSettings;
import brevvagt.notice.Pace;
import brevvagt.pipeline.Copies;
import brevvagt.sending.Guarantee;
import brevvagt.sending.SendingLimits.Crowd;
import brevvagt.sending.SendingLimits.Pauses;
import brevvagt.sending.TlsPolicy;
import brevvagt.store.database.PostgresAddress.Level;
import brevvagt.store.database.PostgresAddress.Login;
import brevvagt.store.database.PostgresAddress.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings file")
class SettingsFileTest {
    private static final Path ROOT = Path.of(System.getProperty("brevvagt.root", ".."));
    private static final Pattern KEY = Pattern.compile("^# ?( *(?:- )?)([a-z-]+):(.*)$");
    private static final Pattern KNOWN = Pattern.compile("known: (.*)");

    @TempDir
    private Path folder;

    @Test
    void as_shipped_says_nothing_but_defaults() {
        var shipped = new SettingsFile(ROOT).read(Optional.empty(), new Overrides());
        assertThat(shipped)
                .isEqualTo(new SettingsFile(folder)
                        .read(
                                Optional.empty(),
                                new Overrides()
                                        .with(
                                                "rules",
                                                "rules",
                                                List.of(ROOT.resolve("rules/packs")
                                                        .toString()))
                                        .with(
                                                "mailet-container",
                                                "m",
                                                List.of(ROOT.resolve("config/mailetcontainer.xml")
                                                        .toString()))));
    }

    @Test
    void documents_every_key_the_gateway_knows_and_no_other() throws IOException {
        var documented = new TreeSet<String>();
        for (var line : Files.readAllLines(ROOT.resolve("config/gateway.yaml"))) {
            var key = KEY.matcher(line);
            if (key.matches()) {
                documented.add(key.group(2));
            }
        }
        assertThat(documented).isEqualTo(knownKeys());
    }

    /** What each section says it knows when it is given a key it does not. */
    private Set<String> knownKeys() throws IOException {
        var problems = problems("""
                x: 1
                tls: {x: 1}
                users: [{x: 1}]
                exchange-online: [{x: 1}]
                limits: {x: 1}
                timeouts: {x: 1}
                next-hop: {x: 1, login: {x: 1}}
                sending: {x: 1}
                custody: {x: 1}
                notices: {x: 1}
                monitoring: {x: 1}
                disk: {x: 1}
                attachments: {x: 1}
                database-access: {x: 1}
                """);
        return problems.stream()
                .map(KNOWN::matcher)
                .filter(matcher -> matcher.find())
                .flatMap(matcher -> Arrays.stream(matcher.group(1).split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void lets_two_small_workers_read_attachments_and_no_pictures_unless_told_otherwise() {
        assertThat(read("", new Overrides()).attachments()).isEqualTo(WorkerSettings.defaults());
        assertThat(WorkerSettings.defaults())
                .isEqualTo(new WorkerSettings(
                        2, 256_000_000, Duration.ofSeconds(20), Duration.ofSeconds(60), 4_000_000, List.of()));
        var more = read(
                "attachments: {workers: 4, memory: 1GB, timeout: 5s, per-mail: 9s, largest-text: 5000, ocr: true}\n",
                new Overrides());
        assertThat(more.attachments())
                .isEqualTo(new WorkerSettings(
                        4,
                        1_000_000_000,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(9),
                        5_000,
                        List.of("dan", "swe", "nor", "eng", "fin")));
    }

    @Test
    void takes_what_the_command_line_says_instead() {
        var settings = read(
                "next-hop: {address: 'mail.example:25', tls: verify}\n",
                new Overrides()
                        .with("next-hop.address", "--next-hop", List.of("127.0.0.1:2526"))
                        .with("next-hop.guarantees", "--next-hop-guarantees", List.of("tls1.2"))
                        .with("mode", "--mode", List.of("enforce")));
        var hop = settings.sending().routes().orElseThrow().standard();
        assertThat(hop.host() + ":" + hop.port()).isEqualTo("127.0.0.1:2526");
        assertThat(hop.tls()).isEqualTo(TlsPolicy.VERIFY);
        assertThat(hop.guarantees()).containsExactly(Guarantee.TLS_1_2);
        assertThat(settings.policies().mode()).contains(Mode.ENFORCE);
    }

    @Test
    void reaches_another_machine_encrypted_unless_told_otherwise() {
        var far = read("next-hop: {address: 'mail.example:25'}\n", new Overrides());
        var near = read("next-hop: {address: '127.0.0.1:25'}\n", new Overrides());
        assertThat(far.sending().routes().orElseThrow().standard().tls()).isEqualTo(TlsPolicy.ENCRYPT);
        assertThat(near.sending().routes().orElseThrow().standard().tls()).isEqualTo(TlsPolicy.NONE);
    }

    @Test
    void finds_the_database_that_several_nodes_share() {
        var far = read("""
                node: north-1
                data: /srv/brevvagt
                database: postgresql://db.union.example/gateway
                database-access: {user: anna, password: secret}
                """, new Overrides());
        assertThat(far.place().store().toString()).isEqualTo("postgresql://db.union.example:5432/gateway");
        assertThat(far.place().store().directory()).isEqualTo(Path.of("/srv/brevvagt"));
        assertThat(far.place().database().orElseThrow().login()).isEqualTo(new Login("anna", "secret"));
        assertThat(far.place().database().orElseThrow().tls()).isEqualTo(new Tls(Level.VERIFY, Optional.empty()));
        var near = read("database: postgresql://[::1]:5433/gateway\n", new Overrides());
        assertThat(near.place().store().toString()).isEqualTo("postgresql://[::1]:5433/gateway");
        assertThat(near.place().database().orElseThrow().login().user()).isEqualTo("brevvagt");
        assertThat(near.place().database().orElseThrow().tls().level()).isEqualTo(Level.NONE);
        assertThat(read("", new Overrides()).place().database()).isEmpty();
    }

    @Test
    void refuses_a_database_or_node_it_cannot_use() throws IOException {
        assertThat(problems("""
                node: ../b
                database: mysql://db.union.example/gateway
                database-access:
                  tls: perhaps
                  authorities: nowhere.pem
                """))
                .anySatisfy(each -> assertThat(each).contains("gateway.yaml:1: node: must be of letters"))
                .anySatisfy(each -> assertThat(each).contains("gateway.yaml:2: database: must be postgresql://HOST"))
                .anySatisfy(each -> assertThat(each).contains("gateway.yaml:4: database-access.tls: must be one of"))
                .anySatisfy(each -> assertThat(each).contains("gateway.yaml:5: database-access.authorities: no such"))
                .hasSize(4);
    }

    @Test
    void understands_times_and_sizes_with_units() {
        var settings = read("deadline: 2m\nlimits: {message: 20MB}\n", new Overrides());
        assertThat(settings.capacity().deadline()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.receiving().limits().messageBytes()).isEqualTo(20_000_000);
    }

    @Test
    void opens_monitoring_where_it_is_told_or_nowhere() {
        assertThat(monitoring("")).isInstanceOf(Monitoring.IfFree.class);
        assertThat(monitoring("monitoring: {listen: none}\n")).isEqualTo(new Monitoring.None());
        assertThat(monitoring("monitoring: {listen: '127.0.0.1:9025'}\n"))
                .isEqualTo(new Monitoring.At(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9025)));
    }

    @Test
    void knows_what_operators_want_of_disk_and_log() {
        var standard = read("", new Overrides()).running();
        assertThat(standard.keepFree()).isEqualTo(500_000_000);
        assertThat(standard.logFormat()).isEqualTo(LogFormat.TEXT);
        var told = read("disk: {keep-free: 2GB}\nlog-format: json\n", new Overrides())
                .running();
        assertThat(told.keepFree()).isEqualTo(2_000_000_000);
        assertThat(told.logFormat()).isEqualTo(LogFormat.JSON);
    }

    @Test
    void says_how_long_a_slow_or_dead_server_is_waited_for() throws IOException {
        var standard = read("", new Overrides()).sending().limits();
        assertThat(standard.crowd()).isEqualTo(new Crowd(50, Duration.ofSeconds(10)));
        assertThat(standard.pauses()).isEqualTo(new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(5)));

        var given = "sending: {connections: 7, wait: 2s, first-pause: 3s, longest-pause: 4m}\n";
        var limits = read(given, new Overrides()).sending().limits();
        assertThat(limits.crowd()).isEqualTo(new Crowd(7, Duration.ofSeconds(2)));
        assertThat(limits.pauses()).isEqualTo(new Pauses(Duration.ofSeconds(3), Duration.ofMinutes(4)));

        assertThat(problems("sending: {first-pause: 10m}\n"))
                .singleElement()
                .asString()
                .contains("longest-pause: must not be shorter than first-pause");
    }

    @Test
    void says_when_mail_in_custody_is_tried_again() {
        var custody = read("""
                custody: {retries: [1s, 2m], delay-notice: 1h, expiry: 3d, in-doubt: 5m}
                hidden-recipients: individually
                individual-copies: 7
                """, new Overrides()).custody();
        assertThat(custody.schedule())
                .isEqualTo(new RetrySchedule(
                        List.of(Duration.ofSeconds(1), Duration.ofMinutes(2)),
                        Duration.ofHours(1),
                        Duration.ofDays(3),
                        Duration.ofMinutes(5)));
        assertThat(custody.copies()).isEqualTo(new Copies(true, 7));
        var standard = read("", new Overrides()).custody();
        assertThat(standard.schedule()).isEqualTo(RetrySchedule.standard());
        assertThat(standard.copies()).isEqualTo(new Copies(false, 20));
    }

    @Test
    void says_how_notices_are_paced() {
        assertThat(read("", new Overrides()).notices().pace()).isEqualTo(Pace.standard());
        var pace = read("notices: {per-hour: 5, retries: [10s, 3m], expiry: 1d}\n", new Overrides())
                .notices()
                .pace();
        assertThat(pace)
                .isEqualTo(new Pace(
                        5, Pace.retries(List.of(Duration.ofSeconds(10), Duration.ofMinutes(3)), Duration.ofDays(1))));
    }

    @Test
    void refuses_times_that_are_none() throws IOException {
        assertThat(problems("notices: {retries: [1m, soon], per-hour: 0}\n"))
                .anySatisfy(each -> assertThat(each).contains("notices.retries: must be times such as [30s, 5m, 2h]"))
                .anySatisfy(each -> assertThat(each).contains("notices.per-hour: must be a number from 1 to 500"))
                .hasSize(2);
    }

    @Test
    void tells_all_its_problems_at_once_with_their_lines() throws IOException {
        var problems = problems("""
                own-domain: [x.example]
                deadline: soon
                listen: [nowhere]
                next-hop:
                  address: mail.example
                  tls: perhaps
                """);
        assertThat(problems)
                .anySatisfy(each -> assertThat(each).contains("gateway.yaml:1: unknown key own-domain; known: "))
                .anySatisfy(each -> assertThat(each).contains("gateway.yaml:2: deadline: must be a time"))
                .anySatisfy(each -> assertThat(each).contains("gateway.yaml:3: listen: must be HOST:PORT"))
                .anySatisfy(each -> assertThat(each).contains("gateway.yaml:5: next-hop.address: must be HOST:PORT"))
                .anySatisfy(each -> assertThat(each).contains("gateway.yaml:6: next-hop.tls: must be one of none"))
                .hasSize(5);
    }

    @Test
    void names_the_option_when_the_command_line_is_wrong() {
        var overrides = new Overrides().with("next-hop.tls", "--next-hop-tls", List.of("maybe"));
        assertThatThrownBy(() -> read("", overrides))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("--next-hop-tls: must be one of none, encrypt, verify");
    }

    @Test
    void says_where_it_is_no_yaml() throws IOException {
        assertThat(problems("packs: [dm\n"))
                .singleElement()
                .asString()
                .contains("gateway.yaml:")
                .contains("YAML");
    }

    @Test
    void asks_for_an_environment_variable_that_is_not_set() throws IOException {
        assertThat(problems("tls: {key-store: a.p12, password: '${ENV:BREVVAGT_UNSET}'}\n"))
                .singleElement()
                .asString()
                .contains("BREVVAGT_UNSET is not set");
    }

    private Monitoring monitoring(String yaml) {
        return read(yaml, new Overrides()).running().monitoring();
    }

    private List<String> problems(String yaml) throws IOException {
        try {
            read(yaml, new Overrides());
            return List.of();
        } catch (InvalidSettings invalid) {
            return invalid.problems();
        }
    }

    private Settings read(String yaml, Overrides overrides) {
        try {
            var file = Files.writeString(folder.resolve("gateway.yaml"), yaml);
            return new SettingsFile(folder).read(Optional.of(file), overrides);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
