package brevvagt.rules;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import brevvagt.message.Address;
import brevvagt.message.MessageType;
import brevvagt.message.Place;
import brevvagt.rules.facts.Fact;
import brevvagt.rules.facts.Propose;
import brevvagt.rules.facts.Recipient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Our rule language is plain DRL: Drools' own compiler, which the gateway does without, must read it the same way. */
@DisplayName("A rule file means the same to Drools' own compiler")
class DroolsOwnCompilerTest {
    private static final Deployment HERE = Deployment.of(Set.of("own.example"));

    private record Proposed(String policy, String action, Address recipient) {}

    @ParameterizedTest
    @ValueSource(strings = {"dm", "unionen", "vardforbundet"})
    void in_the_shipped_packs(String pack) throws IOException {
        compare(new RulePacks(Path.of("packs")), pack, Path.of("packs", pack));
    }

    @Test
    void in_a_pack_that_uses_the_whole_language(@TempDir Path root) throws IOException {
        var whens = List.of(
                "Finding( kind in (DataKind.CPR, DataKind.HEALTH), where not in (Where.QUOTED) )",
                "Finding( !(confidence < 97) && (sensitive || nationalNumber) )",
                "Finding( confidence >= 97, confidence != 98, count > 1 )",
                "Limit( name == \"several\", $n : value )\n  Audience( outside >= $n || freeMailShare == 100 )",
                "Limit( name == \"several\", $n : value )\n  not Recipient( freeMail )\n  Mail( persons < $n )",
                "Mail( calendar == true || signed, !malformed, encrypted == false )",
                "Sender( $d : domain, internal )\n  Recipient( domain == $d )",
                "Sender( $d : domain )\n  not Recipient( domain != $d )",
                "Word( list == \"membership\", where in (Where.SUBJECT, Where.BODY) )");
        var actions = List.of("requireTls", "hideRecipients", "scrubSubject", "hold", "block", "note");
        var folder = new PackFolder(root);
        for (int i = 0; i < whens.size(); i++) {
            var rule = PackFolder.rule("X-" + i, whens.get(i), actions.get(i % actions.size()));
            folder.write("x/x-" + i + ".drl", "import brevvagt.finding.DataKind\n" + rule);
        }
        compare(folder.packs(), "x", root.resolve("packs/x"));
    }

    private static void compare(RulePacks packs, String pack, Path folder) throws IOException {
        var book = packs.read(List.of(pack));
        var engine = new DroolsPolicyEngine(book, HERE);
        var compiled = compile(folder);
        var facts = new FactBuilder(book, HERE);
        int fired = 0;
        for (var mail : mails()) {
            var seen = facts.of(mail.message(), mail.classification());
            var expected = theirs(compiled, seen);
            assertThat(ours(engine, seen)).isEqualTo(expected);
            fired += expected.size();
        }
        assertThat(fired).isPositive();
    }

    private static List<Mails> mails() {
        return List.of(
                Mails.to("a@own.example"),
                Mails.to("a@x.example").found(DataKind.CPR, new Place.Body()),
                Mails.to("a@x.example").found(DataKind.CPR, new Place.Body()).found(DataKind.CPR, new Place.Body()),
                Mails.to("a@x.example").found(DataKind.HEALTH, new Place.Quoted()),
                Mails.to("a@x.example", "b@own.example").found(DataKind.PERSONNUMMER, new Place.FileName("a.pdf", 1)),
                Mails.to("a@x.example").types(MessageType.ENCRYPTED, MessageType.SIGNED),
                Mails.to("a@x.example").types(MessageType.CALENDAR, MessageType.ENCRYPTED_ATTACHMENT),
                Mails.to("a@gmail.com", "b@gmail.com", "c@gmail.com", "d@own.example"),
                Mails.to("a@x.example", "b@y.example", "c@z.example").from("klubb1@own.example"),
                Mails.to("a@x.example", "b@y.example", "c@z.example").text(new Place.Body(), "Hej medlemmar"),
                Mails.to("a@x.example", "b@own.example").text(new Place.Subject(), "Ditt medlemskap"),
                Mails.to("a@x.example", "b@y.example", "c@z.example").found(DataKind.MEMBERSHIP, new Place.Body()));
    }

    private static Set<Proposed> ours(DroolsPolicyEngine engine, List<Fact> facts) {
        var proposals = engine.propose(facts);
        var proposed = new HashSet<Proposed>();
        proposals
                .all()
                .forEach(each -> proposed.add(
                        new Proposed(each.reason().policy(), each.action().label(), each.recipient())));
        proposals
                .notes()
                .forEach(each -> proposed.add(new Proposed(each.reason().policy(), "NOTE", each.recipient())));
        return proposed;
    }

    private static Set<Proposed> theirs(KieBase rules, List<Fact> facts) {
        var recorder = new Recorder();
        var session = rules.newKieSession();
        try {
            session.addEventListener(recorder);
            session.setGlobal("propose", recorder);
            facts.forEach(session::insert);
            session.fireAllRules(10_000);
        } finally {
            session.dispose();
        }
        return recorder.proposed;
    }

    /** What rules compiled by Drools call. */
    private static final class Recorder extends DefaultAgendaEventListener implements Propose {
        private final Set<Proposed> proposed = new HashSet<>();
        private String policy = "";

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            policy = String.valueOf(event.getMatch().getRule().getMetaData().get("policy"))
                    .replace("\"", "");
        }

        private void record(String action, Recipient recipient) {
            recipient.addresses().forEach(address -> proposed.add(new Proposed(policy, action, address)));
        }

        @Override
        public void requireTls(Recipient recipient) {
            record("REQUIRE_TLS", recipient);
        }

        @Override
        public void hideRecipients(Recipient recipient) {
            record("HIDE_RECIPIENTS", recipient);
        }

        @Override
        public void scrubSubject(Recipient recipient) {
            record("SCRUB_SUBJECT", recipient);
        }

        @Override
        public void hold(Recipient recipient) {
            record("HOLD", recipient);
        }

        @Override
        public void block(Recipient recipient) {
            record("BLOCK", recipient);
        }

        @Override
        public void note(Recipient recipient) {
            record("NOTE", recipient);
        }
    }

    private static KieBase compile(Path folder) throws IOException {
        var services = KieServices.get();
        var release = services.newReleaseId("test", folder.getFileName().toString(), "1");
        var files = services.newKieFileSystem().generateAndWritePomXML(release);
        try (var found = Files.list(folder)) {
            for (var file :
                    found.filter(each -> each.toString().endsWith(".drl")).toList()) {
                files.write("src/main/resources/" + file.getFileName(), Files.readString(file));
            }
        }
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        return services.newKieContainer(release).getKieBase();
    }
}
