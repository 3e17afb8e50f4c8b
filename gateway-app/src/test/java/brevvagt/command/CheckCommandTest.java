package brevvagt.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("check")
class CheckCommandTest {
    private static final String WITH_CPR = """
            From: anna@dm.example
            To: Bo <bo@firma.example>, cy@firma.example
            Subject: Sag
            Message-ID: <1@dm.example>

            Mettes CPR-nr. er 230478-2155.
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void tells_everything_of_a_mail_in_one_line_of_json() throws IOException {
        var mail = Files.writeString(folder.resolve("a.eml"), WITH_CPR);
        assertThat(run("--json", "--pack", "dm", "--own", "dm.example", mail.toString()))
                .isZero();
        var line = lines().getFirst();
        assertThat(line.get("file").asText()).isEqualTo(mail.toString());
        assertThat(line.get("messageId").asText()).isEqualTo("<1@dm.example>");
        assertThat(line.get("categories")).hasToString("[\"CPR\"]");
        assertThat(line.get("persons").asInt()).isEqualTo(1);
        assertThat(line.at("/findings/0/masked").asText()).isEqualTo("CPR(10)");
        assertThat(line.at("/findings/0/where").asText()).isEqualTo("body");
        assertThat(line.at("/findings/0/person").asText()).startsWith("k:");
        assertThat(line.get("recipients")).hasSize(2);
        assertThat(line.at("/recipients/0/address").asText()).isEqualTo("bo@firma.example");
        assertThat(line.at("/recipients/0/actions/0"))
                .hasToString("{\"action\":\"REQUIRE_TLS\",\"level\":\"ENCRYPT\",\"min\":\"1.2\",\"mode\":\"OBSERVE\"}");
        assertThat(line.at("/recipients/0/reasons/0/policy").asText()).isEqualTo("DM-2");
        assertThat(line.at("/recipients/0/reasons/0/rule").asText()).startsWith("packs/dm/dm-2.drl:");
        assertThat(line.get("reply").asText()).isEqualTo("250 2.0.0");
        assertThat(out.toString()).doesNotContain("230478");
    }

    @Test
    void takes_the_envelope_it_is_given_instead_of_the_headers() throws IOException {
        var mail = Files.writeString(folder.resolve("a.eml"), WITH_CPR);
        run("--json", "--pack", "vardforbundet", "--to", "x@y.example", mail.toString());
        var line = lines().getFirst();
        assertThat(line.get("recipients")).hasSize(1);
        assertThat(line.at("/recipients/0/address").asText()).isEqualTo("x@y.example");
        assertThat(line.get("reply").asText()).isEqualTo("550 5.7.1");
    }

    @Test
    void reads_every_mail_of_an_archive_and_of_a_directory() throws IOException {
        Files.writeString(folder.resolve("archive.mbox"), mbox(3));
        Files.writeString(folder.resolve("b.eml"), WITH_CPR);
        Files.writeString(folder.resolve("notes.txt"), "no mail");
        assertThat(run("--json", "--pack", "dm", folder.toString())).isZero();
        assertThat(lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.get("persons").asInt()).isEqualTo(1));
        assertThat(lines().get(1).get("file").asText()).endsWith("archive.mbox#2");
    }

    @Test
    void ends_with_2_when_a_file_cannot_be_read_and_reads_the_others() throws IOException {
        var mail = Files.writeString(folder.resolve("a.eml"), WITH_CPR);
        assertThat(run("--json", "--pack", "dm", folder.resolve("missing.eml").toString(), mail.toString()))
                .isEqualTo(2);
        assertThat(lines().getFirst().get("error").asText()).isEqualTo("no such file");
        assertThat(lines().get(1).get("persons").asInt()).isEqualTo(1);
    }

    @Test
    void names_the_packs_when_none_is_chosen() throws IOException {
        var mail = Files.writeString(folder.resolve("a.eml"), WITH_CPR);
        assertThat(run(mail.toString())).isEqualTo(2);
        assertThat(complaints.toString()).contains("dm, unionen, vardforbundet");
    }

    private static String mbox(int mails) {
        var archive = new StringBuilder();
        for (int i = 0; i < mails; i++) {
            archive.append("From anna@dm.example Mon Oct  5 09:15:00 2026\n").append(WITH_CPR);
            archive.append("\n>From here on it is quoted\n\n");
        }
        return archive.toString();
    }

    private int run(String... arguments) {
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(complaints, true), false, false);
        return new CommandLine(new CheckCommand(terminal)).execute(arguments);
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(CheckCommandTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
