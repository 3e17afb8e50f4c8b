package brevvagt.endtoend;

import brevvagt.fixtures.Answer;
import brevvagt.fixtures.PostgresServer;
import brevvagt.fixtures.SinkSettings;
import brevvagt.fixtures.SmtpSink;
import brevvagt.store.Store;
import brevvagt.store.TestEngine;
import brevvagt.store.database.PostgresAddress;
import brevvagt.store.database.PrivateFiles;
import brevvagt.store.database.StorePlace;
import brevvagt.store.keys.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An installation for tests of what a crash leaves behind: its policy holds numbers for outsiders, and of its two next
 * servers the slow one turns every recipient away a few times before it takes mail. Over PostgreSQL it can have several
 * nodes, which share the keys of the first, {@link #NODE}.
 */
final class House implements AutoCloseable {
    static final String SENDER = "anna@house.example";
    static final String COLLEAGUE = "mia@house.example";
    static final String OUTSIDER = "bo@firma.example";
    static final String SLOW = "liv@slow.example";

    /** The first node, and the only one over SQLite. */
    static final String NODE = "a";

    /** A load goes on while gateways die and start: what a server forgot would look lost. */
    private static final int MOST_MAILS = 200_000;

    private final Path folder;
    private final Optional<PostgresAddress> database;
    private final List<String> settings;
    private final SmtpSink fast = SmtpSink.start(SinkSettings.plain().keeps(MOST_MAILS));
    private final SmtpSink slow = SmtpSink.start(SinkSettings.plain().keeps(MOST_MAILS));
    private final AtomicInteger starts = new AtomicInteger();
    private final Map<String, String> environment = new HashMap<>();

    /** Makes it in an empty folder over SQLite, with further or other lines for its settings. */
    House(Path folder, String... settings) {
        this(folder, TestEngine.SQLITE, settings);
    }

    /** Makes it in an empty folder over that engine. */
    House(Path folder, TestEngine engine, String... settings) {
        this(folder, engine.emptyPlace(folder).server(), settings);
    }

    /** Makes it in an empty folder over that database. */
    House(Path folder, Optional<PostgresAddress> database, String... settings) {
        this.folder = folder;
        this.database = database;
        this.settings = settings();
        List.of(settings).forEach(this::set);
    }

    /** A line for a key that is set already takes its place. */
    private void set(String line) {
        var key = line.substring(0, line.indexOf(':') + 1);
        settings.removeIf(each -> each.startsWith(key));
        settings.add(line);
    }

    /** Makes it with its store in a new database of that server. */
    static House on(PostgresServer server, Path folder, String... settings) {
        var place = TestEngine.on(folder.resolve("data-" + NODE), server, server.newDatabase());
        return new House(folder, place.server(), settings);
    }

    private List<String> settings() {
        var all = new ArrayList<>(List.of(
                "own-domains: [house.example]",
                "packs: [house]",
                "mode: enforce",
                "rules: " + rules(),
                "notices: {per-hour: 500}",
                "next-hop: {address: \"localhost:" + fast.port() + "\"}",
                "routes: {slow.example: {address: \"localhost:" + slow.port() + "\"}}",
                "custody: {retries: [200ms, 300ms, 500ms], in-doubt: 500ms}"));
        database.ifPresent(server -> {
            all.add("database: postgresql://" + server.host() + ":" + server.port() + "/" + server.name());
            all.add("database-access: {user: " + server.login().user() + ", tls: none}");
        });
        return all;
    }

    private Path rules() {
        return Fixture.all().stream()
                .filter(fixture -> fixture.name().equals("11-hold-by-policy"))
                .findFirst()
                .flatMap(fixture -> fixture.ownRules(folder))
                .orElseThrow();
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

    /** Starts the first node on the data it left, in a process of its own. */
    RunProcess start(String... java) {
        return startNode(NODE, java);
    }

    /** Starts that node on the data it left, in a process of its own. */
    RunProcess startNode(String node, String... java) {
        var log = folder.resolve(String.format(Locale.ROOT, "gateway-%s-%03d.log", node, starts.incrementAndGet()));
        return RunProcess.start(List.of(java), List.of("--config", config(node).toString()), log, environment);
    }

    /** The settings of that node, written when they are asked for first; a further node gets a copy of the keys. */
    Path config(String node) {
        var config = folder.resolve(node + ".yaml");
        if (!Files.exists(config)) {
            var all = new ArrayList<>(settings);
            all.add("node: " + node);
            all.add("data: " + data(node));
            write(config, all);
            if (!node.equals(NODE)) {
                copyKeys(node);
            }
        }
        return config;
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void copyKeys(String node) {
        if (!Keys.existIn(data(NODE))) {
            Keys.create(data(NODE));
        }
        var from = data(NODE).resolve("keys");
        try (var files = Files.walk(from)) {
            PrivateFiles.createDirectory(data(node));
            for (var file : files.toList()) {
                var to =
                        data(node).resolve("keys").resolve(from.relativize(file).toString());
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What is on record about a mail, by the names of the events. */
    List<String> events(String reference) {
        try (var store = store(NODE)) {
            return store.auditReader().about(reference).stream()
                    .map(event -> event.get("event").asText())
                    .toList();
        }
    }

    /** Where the first node's store is. */
    StorePlace place() {
        return new StorePlace(data(), database);
    }

    /** Where the first node of an installation in that folder will have its data. */
    static Path dataIn(Path folder) {
        return folder.resolve("data-" + NODE);
    }

    /** The directory of the first node. */
    Path data() {
        return data(NODE);
    }

    /** The store as a program on that node opens it. */
    Store store(String node) {
        return Store.open(new StorePlace(data(node), database), node, Clock.systemUTC());
    }

    /** The directory of that node. */
    Path data(String node) {
        return folder.resolve("data-" + node);
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
