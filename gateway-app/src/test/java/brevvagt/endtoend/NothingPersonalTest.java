package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.SmtpSink;
import brevvagt.message.MailBytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A whole run of the gateway")
class NothingPersonalTest {
    private static final Pattern MONITORING =
            Pattern.compile("health and metrics are served address=\"?/([0-9.]+:\\d+)");
    private static final String NUMBERED = "230478-2155@firma.example";

    @TempDir
    private Path folder;

    private final List<Letter> letters = new ArrayList<>();
    private final PersonalValues values = new PersonalValues();

    /** A mail to send, with its envelope. */
    private record Letter(String from, List<String> to, MailBytes mail) {}

    @Test
    void leaves_nothing_personal_in_logs_metrics_health_data_and_temporary_files() throws Exception {
        writeLetters();
        try (var sink = SmtpSink.startTls()) {
            var first = run(sink, "first.log", "dm", "house");
            letters.forEach(letter -> send(first, letter));
            abuse(first);
            look(first, "first.log");
            first.kill();
            try (var second = run(sink, "second.log", "vardforbundet", "unionen")) {
                letters.forEach(letter -> send(second, letter));
                look(second, "second.log");
                assertThat(second.stop()).isZero();
            }
            assertThat(sink.mails())
                    .anySatisfy(mail -> assertThat(mail.sender()).isEmpty()); // a notice
        }
        assertThat(folder.resolve("work/data/held")).isNotEmptyDirectory();
        assertThat(Files.readString(folder.resolve("work/first.log"))).contains("TRACE EntryPointNode");
        assertThat(values.all()).hasSizeGreaterThan(150);
        assertThat(new LeakSearch(values.all()).in(folder.resolve("work"))).isEmpty();
    }

    @Test
    void would_be_caught_whatever_it_left_and_wherever() throws Exception {
        writeLetters();
        var data = Files.createDirectories(folder.resolve("work/data"));
        Files.writeString(folder.resolve("work/first.log"), "INFO sent 2304782155\n");
        Files.write(
                data.resolve("body"), "x KÆRE BO, du kan træffe Mette Krog på".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(data.resolve("utf-16"), "Oplysninger til sagen".getBytes(StandardCharsets.UTF_16LE));
        Files.createFile(data.resolve("tmp-nils.berg@gmail.com.part"));
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("brevvagt.db"));
                var statement = database.createStatement()) {
            statement.execute("CREATE TABLE t (x TEXT)");
            statement.execute("INSERT INTO t VALUES ('<03@dm.example>')");
        }
        Files.writeString(
                folder.resolve("work/harmless.log"), "Q-7F3K relayed to firma.example", StandardOpenOption.CREATE);
        assertThat(new LeakSearch(values.all())
                        .in(folder.resolve("work")).stream().map(leak -> leak.replaceAll("^.*/work/(\\S+) .*$", "$1")))
                .containsOnly(
                        "first.log",
                        "data/body",
                        "data/utf-16",
                        "data/tmp-nils.berg@gmail.com.part",
                        "data/brevvagt.db");
    }

    private void writeLetters() throws IOException {
        for (var fixture : Fixture.all()) {
            add(fixture.text("from"), fixture.texts("to"), fixture.mail().array());
        }
        try (var mails = Files.walk(Fixture.ROOT.resolve("src-test-fixtures/src/main/resources/mails"))) {
            for (var mail :
                    mails.filter(each -> each.endsWith("message.eml")).sorted().toList()) {
                add("anna@dm.example", List.of("bo@virksomhed.example"), Files.readAllBytes(mail));
            }
        }
        add(
                "anna@dm.example",
                List.of(NUMBERED, "mette@230478-2155.example"),
                mail("Til 230478-2155", "Se vedlagte om Mette Krog."));
        add("anna@dm.example", List.of("bo@virksomhed.example"), withAttachment("Mette Krog 230478-2155.txt"));
        add("anna@dm.example", List.of("bo@virksomhed.example"), nested("Anna Holms hemmelige ord"));
        add(
                "anna@dm.example",
                List.of("bo@virksomhed.example"),
                mail("Nul\0og bar\rlinje 230478-2155", "Et brev der afvises med det samme."));
        add(
                "karin@vardforbundet.example",
                List.of("nils.berg@gmail.com"),
                mail("=?utf-8?B?w4RuZHJpbmc", "Ditt medlemskap i klubben upphör."));
    }

    private void add(String from, List<String> to, byte[] mail) {
        var envelope = new ArrayList<>(to);
        envelope.add(from);
        letters.add(new Letter(from, to, MailBytes.wrap(mail)));
        values.addMail(mail, envelope);
    }

    private RunProcess run(SmtpSink sink, String log, String... packs) throws IOException {
        var work = Files.createDirectories(folder.resolve("work"));
        var temporary = Files.createDirectories(work.resolve("tmp"));
        var settings = settings();
        var own = new TreeSet<String>();
        var options = new ArrayList<>(List.of("--config", settings.toString(), "--mode", "enforce", "--data", "data"));
        Fixture.all().forEach(fixture -> own.addAll(fixture.texts("own")));
        own.forEach(domain -> options.addAll(List.of("--own", domain)));
        List.of(packs).forEach(pack -> options.addAll(List.of("--pack", pack)));
        options.addAll(List.of("--next-hop", sink.host() + ":" + sink.port(), "--next-hop-tls", "encrypt"));
        return RunProcess.start(
                List.of("-Djava.io.tmpdir=" + temporary, "-Dlogback.configurationFile=" + talkative()),
                options,
                work.resolve(log));
    }

    private Path settings() throws IOException {
        var settings = folder.resolve("gateway.yaml");
        return Files.exists(settings) ? settings : Files.writeString(settings, "rules: " + rules() + "\n");
    }

    private Path rules() {
        return Fixture.all().stream()
                .flatMap(fixture -> fixture.ownRules(folder).stream())
                .findFirst()
                .orElseThrow();
    }

    /** The shipped configuration of the log, with everything said that we and the libraries can say. */
    private Path talkative() throws IOException {
        var shipped = Files.readString(Fixture.ROOT.resolve("config/logback.xml"));
        var talkative = shipped.replace("<root level=\"INFO\">", "<root level=\"TRACE\">")
                .replace("level=\"WARN\"", "level=\"TRACE\"");
        assertThat(talkative).isNotEqualTo(shipped);
        return Files.writeString(folder.resolve("logback.xml"), talkative);
    }

    private static void send(RunProcess gateway, Letter letter) {
        try (var client = new Client(gateway.address())) {
            client.say("MAIL FROM:<" + letter.from() + ">");
            letter.to().forEach(recipient -> client.say("RCPT TO:<" + recipient + ">"));
            client.data(letter.mail().array());
        }
    }

    /** Mistakes of clients hold personal values too. */
    private void abuse(RunProcess gateway) {
        try (var client = new Client(gateway.address())) {
            client.say("EHLO mette-krogs-pc.example");
            client.say("VRFY " + NUMBERED);
            client.say("MAIL FROM:<anna@@dm.example> X-NAME=Anna_Holm");
            client.say("Kære Bo, du kan træffe Mette Krog på 230478-2155");
            client.say("RCPT TO:<" + NUMBERED + ">");
            client.say("AUTH PLAIN AGFubmEuaG9sbQAyMzA0NzgtMjE1NQ==");
        }
    }

    /** What monitoring gets to see lies beside the logs, to be searched with them. */
    private void look(RunProcess gateway, String log) throws IOException, InterruptedException {
        var work = folder.resolve("work");
        var address = MONITORING.matcher(Files.readString(work.resolve(log)));
        assertThat(address.find()).isTrue();
        assertThat(gateway.address()).isNotNull();
        try (var client = HttpClient.newHttpClient()) {
            for (var page : List.of("metrics", "health/ready", "health/live")) {
                var request = HttpRequest.newBuilder(URI.create("http://" + address.group(1) + "/" + page))
                        .build();
                var answer = client.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                Files.writeString(work.resolve(log + "-" + page.replace('/', '-')), answer.body());
            }
        }
        assertThat(Files.readString(work.resolve(log + "-metrics"))).contains("brevvagt_mails_total{reply=\"2xx\"");
    }

    private static byte[] mail(String subject, String text) {
        return Mails.mail(subject, text);
    }

    private static byte[] withAttachment(String name) {
        return ("From: Anna Holm <anna@dm.example>\r\nTo: Bo Lund <bo@virksomhed.example>\r\nSubject: Bilaget du bad om\r\n"
                        + "Message-ID: <vedhaeftet@anna-holms-pc.example>\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; name=\""
                        + name
                        + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\r\n\r\nMettes CPR-nr. er 230478-2155, og det er fortroligt.\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] nested(String words) {
        var mail = new StringBuilder("From: anna@dm.example\r\nSubject: " + words + "\r\nMIME-Version: 1.0\r\n");
        for (int i = 0; i < 200; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n" + words + "\r\n--b" + i + "\r\n");
        }
        return mail.toString().getBytes(StandardCharsets.UTF_8);
    }
}
