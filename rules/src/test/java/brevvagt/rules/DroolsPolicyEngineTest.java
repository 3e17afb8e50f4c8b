package brevvagt.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import brevvagt.decision.Action;
import brevvagt.decision.Mode;
import brevvagt.decision.Reason;
import brevvagt.finding.DataKind;
import brevvagt.message.MessageType;
import brevvagt.message.Place;
import brevvagt.policy.Note;
import brevvagt.policy.Proposal;
import brevvagt.policy.Strictest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The policy engine")
class DroolsPolicyEngineTest {
    private static final Deployment HERE = new Deployment(Set.of("Own.example"), Optional.of(Mode.ENFORCE));
    private static final RuleBook SHIPPED =
            new RulePacks(Path.of("packs")).read(List.of("dm", "unionen", "vardforbundet"));

    private final DroolsPolicyEngine engine = new DroolsPolicyEngine(SHIPPED, HERE);

    @Test
    void cites_policy_guideline_rule_and_masked_evidence() {
        var mail = Mails.to("anna@firma.example")
                .found(DataKind.CPR, new Place.Attachment("liste.xlsx", 1))
                .found(DataKind.CPR, new Place.Attachment("liste.xlsx", 1));
        assertThat(propose(mail))
                .containsExactly(new Proposal(
                        Mails.address("anna@firma.example"),
                        new Action.RequireTls(Action.TlsLevel.ENCRYPT),
                        Mode.ENFORCE,
                        new Reason(
                                "DM-2",
                                "000_39775251e925d75a.txt, E-mails",
                                "packs/dm/dm-2.drl:4",
                                List.of("CPR in attachment:liste.xlsx"))));
    }

    @Test
    void counts_what_recipients_can_see() {
        var mail = Mails.to("a@gmail.com", "b@gmail.com", "c@hotmail.com", "d@telia.com", "E@OWN.example");
        assertThat(propose(mail))
                .hasSize(10)
                .allSatisfy(each -> assertThat(each.action()).isEqualTo(new Action.HideRecipients()))
                .allSatisfy(each -> assertThat(each.reason().evidence())
                        .containsExactly("recipient evidence: 4 free-mail addresses visible"));
    }

    @Test
    void proposes_for_hidden_recipients_too() {
        var mail = Mails.to("a@x.example").bcc("b@x.example", "c@own.example").found(DataKind.HEALTH, new Place.Body());
        assertThat(propose(mail))
                .extracting(Proposal::recipient)
                .extracting(address -> address.value())
                .containsExactlyInAnyOrder("a@x.example", "b@x.example", "c@own.example");
    }

    @Test
    void notes_what_it_demands_nothing_for() {
        var mail = Mails.to("a@x.example").types(MessageType.ENCRYPTED_ATTACHMENT);
        var proposals = engine.propose(mail.message(), mail.classification());
        assertThat(proposals.all()).isEmpty();
        assertThat(proposals.notes())
                .extracting(Note::reason)
                .extracting(Reason::policy)
                .containsExactly("DM-9");
        assertThat(Strictest.of(mail.message(), proposals).recipients())
                .singleElement()
                .satisfies(recipient -> {
                    assertThat(recipient.duties()).isEmpty();
                    assertThat(recipient.reasons())
                            .extracting(Reason::evidence)
                            .containsExactly(List.of("an attachment carries a password"));
                });
    }

    @Test
    void carries_the_mode_of_each_policy(@TempDir Path root) throws IOException {
        var book = new PackFolder(root)
                .write("x/pack.yaml", "name: x\ntitle: X\nlanguage: sv\nmode: observe\nmodes: {X-2: tip}\n")
                .write("x/x-2.drl", PackFolder.rule("X-2", "Finding()", "hold"))
                .read();
        var mail = Mails.to("a@x.example").found(DataKind.CPR, new Place.Body());
        assertThat(new DroolsPolicyEngine(book, Deployment.of(Set.of()))
                        .propose(mail.message(), mail.classification())
                        .all())
                .extracting(Proposal::mode)
                .containsExactlyInAnyOrder(Mode.OBSERVE, Mode.TIP);
    }

    @Test
    void decides_the_same_in_whatever_order_facts_come() {
        var mail = Mails.to("a@gmail.com", "b@gmail.com", "c@gmail.com", "d@own.example")
                .from("klubb1@own.example")
                .text(new Place.Subject(), "Medlemsmöte")
                .found(DataKind.CPR, new Place.Body())
                .found(DataKind.CPR, new Place.Quoted())
                .found(DataKind.MEMBERSHIP, new Place.Body());
        var facts = new ArrayList<>(new FactBuilder(SHIPPED, HERE).of(mail.message(), mail.classification()));
        var expected = new HashSet<>(engine.propose(facts).all());
        assertThat(expected).hasSizeGreaterThan(30);
        var random = new Random(4711);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(facts, random);
            assertThat(new HashSet<>(engine.propose(facts).all())).isEqualTo(expected);
        }
    }

    @Test
    void keeps_rules_apart_that_differ_in_one_number(@TempDir Path root) throws IOException {
        var book = new PackFolder(root)
                .write("x/x-1.drl", PackFolder.rule("X-1", "Finding( confidence > 96 )", "block"))
                .write("x/x-2.drl", PackFolder.rule("X-2", "Finding( confidence > 97 )", "hold"))
                .write(
                        "x/x-3.drl",
                        PackFolder.rule("X-3", "Limit( $n : value )\n  Mail( persons < $n )", "hold")
                                .replace("Limit(", "Limit( name == \"several\","))
                .write(
                        "x/x-4.drl",
                        PackFolder.rule("X-4", "Limit( $n : value )\n  Mail( persons > $n )", "hold")
                                .replace("Limit(", "Limit( name == \"several\","))
                .read();
        var mail = Mails.to("a@x.example").found(DataKind.CPR, new Place.Body());
        assertThat(new DroolsPolicyEngine(book, HERE)
                        .propose(mail.message(), mail.classification())
                        .all())
                .extracting(each -> each.reason().policy())
                .containsExactlyInAnyOrder("X-1", "X-3");
    }

    @Test
    void lets_a_pack_see_its_own_limits_only(@TempDir Path root) throws IOException {
        var folder = new PackFolder(root);
        var when = "Limit( name == \"several\", $n : value )\n  Audience( outside >= $n )";
        for (var pack : List.of("x", "y")) {
            var policy = pack.toUpperCase(Locale.ROOT) + "-1";
            folder.write(pack + "/pack.yaml", "name: " + pack + "\ntitle: X\nlanguage: sv\nmode: tip\n")
                    .write(pack + "/limits.yaml", "several: " + (pack.equals("x") ? 2 : 3))
                    .write(pack + "/" + pack + "-1.drl", PackFolder.rule(policy, when, "hold"));
        }
        var mail = Mails.to("a@x.example", "b@x.example");
        assertThat(new DroolsPolicyEngine(folder.packs().read(List.of("x", "y")), HERE)
                        .propose(mail.message(), mail.classification())
                        .all())
                .extracting(each -> each.reason().policy())
                .containsOnly("X-1");
    }

    @Test
    void throws_when_the_rules_fire_without_end() {
        var small = new DroolsPolicyEngine(SHIPPED, HERE, 3);
        var mail = Mails.to("a@a.example", "b@b.example", "c@c.example").found(DataKind.CPR, new Place.Body());
        assertThatExceptionOfType(RulesRanAway.class)
                .isThrownBy(() -> small.propose(mail.message(), mail.classification()));
    }

    @Test
    void stays_small_for_ten_thousand_numbers_and_a_thousand_recipients() {
        var mail = Mails.to(
                IntStream.range(0, 1000).mapToObj(i -> "a" + i + "@b.example").toArray(String[]::new));
        IntStream.range(0, 10_000)
                .forEach(i -> mail.found(DataKind.CPR, new Place.Attachment("list" + i % 100, i % 100)));
        var facts = new FactBuilder(SHIPPED, HERE).of(mail.message(), mail.classification());
        assertThat(facts).hasSizeLessThan(20);
        assertThat(engine.propose(facts).all())
                .hasSize(1000)
                .allSatisfy(
                        each -> assertThat(each.reason().evidence()).hasSize(21).endsWith("and 80 more"));
    }

    private List<Proposal> propose(Mails mail) {
        return engine.propose(mail.message(), mail.classification()).all();
    }
}
