package brevvagt.endtoend;

import brevvagt.fixtures.Answer;
import brevvagt.fixtures.SmtpSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    private int starts;

    /** Makes it in an empty folder, with further lines for its settings. */
    House(Path folder, String... settings) {
        this.folder = folder;
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

    /** Starts the gateway on the data it left, in a process of its own. */
    RunProcess start(String... java) {
        starts++;
        var log = folder.resolve(String.format(Locale.ROOT, "gateway-%03d.log", starts));
        return RunProcess.start(List.of(java), List.of("--config", config.toString()), log);
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
