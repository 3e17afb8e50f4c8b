package brevvagt.endtoend;

import brevvagt.fixtures.Answer;
import brevvagt.fixtures.PostgresServer;
import brevvagt.fixtures.SmtpSink;
import brevvagt.store.Store;
import brevvagt.store.TestEngine;
import brevvagt.store.database.StorePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An installation for tests of what a crash leaves behind: its policy holds numbers for outsiders, and of its two next
 * servers the slow one turns every recipient away a few times before it takes mail.
 */
final class House implements AutoCloseable {
    static final String SENDER = "anna@house.example";
    static final String COLLEAGUE = "mia@house.example";
    static final String OUTSIDER = "bo@firma.example";
    static final String SLOW = "liv@slow.example";

    private final Path folder;
    private final Path config;
    private final SmtpSink fast = SmtpSink.start();
    private final SmtpSink slow = SmtpSink.start();
    private final StorePlace place;
    private final Map<String, String> environment = new HashMap<>();
    private int starts;

    /** Makes it in an empty folder, with further lines for its settings. */
    House(Path folder, String... settings) {
        this(folder, StorePlace.in(folder.resolve("data")), settings);
    }

    /** The same with its store in a new database of that server. */
    static House on(PostgresServer server, Path folder, String... settings) {
        var lines = new ArrayList<>(List.of(settings));
        var database = server.newDatabase();
        lines.add("database: postgresql://" + server.host() + ":" + server.port() + "/" + database);
        lines.add("database-access: {user: " + PostgresServer.USER + ", password: secret, tls: none}");
        var place = TestEngine.on(folder.resolve("data"), server, database);
        return new House(folder, place, lines.toArray(String[]::new));
    }

    private House(Path folder, StorePlace place, String... settings) {
        this.folder = folder;
        this.place = place;
        this.config = folder.resolve("gateway.yaml");
        var rules = Fixture.all().stream()
                .filter(fixture -> fixture.name().equals("11-hold-by-policy"))
                .findFirst()
                .flatMap(fixture -> fixture.ownRules(folder))
                .orElseThrow();
        var lines = new ArrayList<>(List.of(
                "own-domains: [house.example]",
                "packs: [house]",
                "mode: enforce",
                "rules: " + rules,
                "data: " + folder.resolve("data"),
                "monitoring: {listen: none}",
                "notices: {per-hour: 500}",
                "next-hop: {address: \"localhost:" + fast.port() + "\"}",
                "routes: {slow.example: {address: \"localhost:" + slow.port() + "\"}}",
                "custody: {retries: [200ms, 300ms, 500ms], in-doubt: 500ms}"));
        lines.addAll(List.of(settings));
        try {
            Files.write(config, lines);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Lets the slow server turn away the next so many recipients. */
    void slowDown(int times) {
        for (int i = 0; i < times; i++) {
            slow.answerOnce("RCPT", Answer.reply("450 4.2.1 later"));
        }
    }

    /** Starts its gateway with these variables of the environment from now on. */
    void environment(Map<String, String> variables) {
        environment.putAll(variables);
    }

    /** Starts the gateway on the data it left, in a process of its own. */
    RunProcess start(String... java) {
        starts++;
        var log = folder.resolve(String.format(Locale.ROOT, "gateway-%03d.log", starts));
        return RunProcess.start(List.of(java), List.of("--config", config.toString()), log, environment);
    }

    /** What is on record about a mail, by the names of the events. */
    List<String> events(String reference) {
        try (var store = Store.open(place, Store.ONLY_NODE, Clock.systemUTC())) {
            return store.auditReader().about(reference).stream()
                    .map(event -> event.get("event").asText())
                    .toList();
        }
    }

    StorePlace place() {
        return place;
    }

    Path data() {
        return folder.resolve("data");
    }

    SmtpSink fast() {
        return fast;
    }

    SmtpSink slow() {
        return slow;
    }

    @Override
    public void close() {
        fast.close();
        slow.close();
    }
}
