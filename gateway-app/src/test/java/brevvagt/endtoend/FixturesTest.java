package brevvagt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action;
import brevvagt.fixtures.SinkMail;
import brevvagt.fixtures.SmtpSink;
import brevvagt.settings.Overrides;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The mail of each fixture")
class FixturesTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> becomes_what_the_fixture_says() {
        var fixtures = Fixture.all();
        assertThat(fixtures).hasSizeGreaterThanOrEqualTo(10);
        return fixtures.stream().map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> tryOut(fixture)));
    }

    @Test
    void together_shows_every_action() {
        var shown = Fixture.all().stream()
                .flatMap(fixture -> fixture.texts("to").stream()
                        .flatMap(to -> Fixture.texts(fixture.recipient(to), "actions").stream()))
                .collect(Collectors.toSet());
        assertThat(shown).hasSize(Action.class.getPermittedSubclasses().length);
    }

    private void tryOut(Fixture fixture) {
        try (var sink = SmtpSink.startTls();
                var gateway = TestGateway.start(folder.resolve(fixture.name()), overrides(fixture, sink))) {
            var to = fixture.texts("to");
            var reply = Client.send(
                    gateway.address(), fixture.text("from"), to, fixture.mail().array());
            assertThat(reply).startsWith(fixture.expected().containsKey("reply") ? fixture.text("reply") : "250 2.0.0");
            var events = gateway.record(Client.reference(reply));
            to.forEach(recipient -> assertDecided(fixture, to.indexOf(recipient), recipient, events));
            assertArrived(fixture, sink);
        }
    }

    private Overrides overrides(Fixture fixture, SmtpSink sink) {
        boolean guaranteed = fixture.text("next-hop").equals("tls");
        return TestGateway.before(sink)
                .with("next-hop.tls", "--next-hop-tls", List.of("encrypt"))
                .with("next-hop.guarantees", "guarantees", guaranteed ? List.of("tls1.2") : List.of())
                .with("packs", "--pack", List.of(fixture.text("pack")))
                .with("own-domains", "--own", fixture.texts("own"))
                .with(
                        "rules",
                        "rules",
                        fixture.ownRules(folder).stream().map(Path::toString).toList());
    }

    private static void assertDecided(Fixture fixture, int number, String recipient, List<JsonNode> events) {
        var wanted = fixture.recipient(recipient);
        var decided = events.getFirst().get("recipients").get(number);
        assertThat(values(decided.get("actions"), "action")).isEqualTo(Fixture.texts(wanted, "actions"));
        assertThat(values(decided.get("reasons"), "policy").stream().distinct())
                .containsExactlyElementsOf(Fixture.texts(wanted, "policies"));
        var outcome = events.get(1).get("recipients").get(number);
        assertThat(outcome.get("outcome").asText()).isEqualTo(String.valueOf(wanted.get("outcome")));
    }

    private static List<String> values(JsonNode list, String key) {
        var values = new ArrayList<String>();
        list.forEach(each -> values.add(each.get(key).asText()));
        return values;
    }

    private static void assertArrived(Fixture fixture, SmtpSink sink) {
        var notice = fixture.texts("notice");
        var wanted = fixture.map("arrived");
        boolean arrives = !wanted.containsKey("nothing");
        var mails = sink.awaitMails((arrives ? 1 : 0) + (notice.isEmpty() ? 0 : 1));
        assertThat(mails).allSatisfy(each -> assertThat(each.encrypted()).isTrue());
        var notices = mails.stream().filter(mail -> mail.sender().isEmpty()).toList();
        notices.forEach(mail -> assertNotice(fixture, notice, mail));
        assertThat(notices).hasSize(notice.isEmpty() ? 0 : 1);
        var arrived = mails.stream().filter(mail -> !mail.sender().isEmpty()).toList();
        assertThat(arrived.stream().flatMap(mail -> mail.recipients().stream()))
                .containsExactlyInAnyOrderElementsOf(arrives ? recipients(fixture, wanted) : List.of());
        arrived.forEach(mail -> assertContent(fixture, wanted, new String(mail.data(), StandardCharsets.ISO_8859_1)));
    }

    private static List<String> recipients(Fixture fixture, Map<?, ?> wanted) {
        return wanted.containsKey("to") ? Fixture.texts(wanted, "to") : fixture.texts("to");
    }

    private static void assertContent(Fixture fixture, Map<?, ?> wanted, String arrived) {
        var sent = fixture.content();
        if (wanted.containsKey("unchanged")) {
            assertThat(arrived).endsWith(sent).startsWith("Received: ");
        }
        if (wanted.containsKey("body-unchanged")) {
            assertThat(arrived).endsWith(sent.substring(sent.indexOf("\r\n\r\n")));
        }
        Fixture.texts(wanted, "has").forEach(each -> assertThat(arrived).contains(each));
        Fixture.texts(wanted, "lacks").forEach(each -> assertThat(arrived).doesNotContain(each));
        var subject = header(arrived, "Subject");
        Fixture.texts(wanted, "subject-has").forEach(each -> assertThat(subject).contains(each));
        Fixture.texts(wanted, "subject-lacks")
                .forEach(each -> assertThat(subject).doesNotContainIgnoringCase(each));
    }

    private static String header(String mail, String name) {
        return mail.replaceAll("\r\n[ \t]+", " ")
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElse("");
    }

    private static void assertNotice(Fixture fixture, List<String> words, SinkMail notice) {
        var text = new String(notice.data(), StandardCharsets.UTF_8);
        assertThat(notice.recipients()).containsExactly(fixture.text("from"));
        assertThat(text).contains("Auto-Submitted: auto-replied").contains(words);
        assertThat(text).doesNotContain("230478");
    }
}
