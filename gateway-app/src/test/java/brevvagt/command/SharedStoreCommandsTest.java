package brevvagt.command;

import static brevvagt.store.Samples.OTHER;
import static brevvagt.store.Samples.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fixtures.PostgresServer;
import brevvagt.message.MessageId;
import brevvagt.store.Samples;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("A command over the database of several nodes")
class SharedStoreCommandsTest {
    private static final MessageId MAIL = new MessageId("Q-7F3K");

    @TempDir
    private Path folder;

    private Path config = Path.of("");

    @BeforeEach
    void hold_a_mail() throws IOException {
        var place = TestEngine.POSTGRESQL.place(folder.resolve("data"));
        try (var store = TestEngine.open(place)) {
            StoreFixture.keep(store, Samples.held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER));
        }
        config = Files.writeString(
                folder.resolve("gateway.yaml"),
                "data: " + place.directory() + "\ndatabase: " + place + "\ndatabase-access: {user: "
                        + PostgresServer.USER + "}\n");
    }

    @Test
    void shows_and_rejects_held_mail() {
        assertThat(run(QuarantineCommand::new, "list").out).contains("Q-7F3K");
        assertThat(run(QuarantineCommand::new, "show", "Q-7F3K").out).contains(RECIPIENT.value());
        var rejected = run(QuarantineCommand::new, "reject", "Q-7F3K", "--as", "eva", "--reason", "wrong list");
        assertThat(rejected.out).contains("Q-7F3K is");
        assertThat(rejected.exit).isZero();
        assertThat(run(WhyCommand::new, "Q-7F3K").out).contains("eva");
    }

    @Test
    void lists_notices() {
        assertThat(run(OutboxCommand::new, "list").exit).isZero();
    }

    @Test
    void seals_anew_what_a_former_key_sealed() {
        assertThat(run(KeysCommand::new, "rotate", "--master").exit).isZero();
        assertThat(run(KeysCommand::new, "rewrap").out).contains("1 sealed anew");
        assertThat(run(QuarantineCommand::new, "show", "Q-7F3K").out).contains(RECIPIENT.value());
    }

    private record Run(int exit, String out) {}

    private Run run(Function<Terminal, Object> command, String... arguments) {
        var out = new StringWriter();
        var errors = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out), new PrintWriter(errors), false, false);
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", config.toString()));
        int exit = new CommandLine(command.apply(terminal)).execute(all.toArray(String[]::new));
        return new Run(exit, out.toString() + errors);
    }
}
