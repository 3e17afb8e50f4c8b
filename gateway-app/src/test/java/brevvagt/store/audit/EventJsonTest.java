package brevvagt.store.audit;

import static brevvagt.store.Samples.NOON;
import static brevvagt.store.Samples.PERSONAL;
import static brevvagt.store.Samples.RECIPIENT;
import static brevvagt.store.Samples.decided;
import static brevvagt.store.Samples.delivered;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.decision.PolicyRevision;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.finding.PersonKeys;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.store.Samples;
import brevvagt.store.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event as JSON")
class EventJsonTest {
    private static final MessageId MAIL = new MessageId("Q-7F3K");
    private final PersonKeys keys = new PersonKeys("an invented key".getBytes(StandardCharsets.UTF_8));
    private final EventJson events = new EventJson("a", new Pseudonyms(keys));

    @Test
    void has_the_members_of_the_contract_for_a_decision() {
        var expected = String.format(
                Locale.ROOT, """
                {"node":"a","at":"2026-03-02T12:00:00Z","event":"DECIDED","mail":"Q-7F3K",
                 "messageId":"%s","sender":"%s",
                 "recipients":[{"address":"%s","domain":"b.example",
                   "actions":[{"action":"REQUIRE_TLS","level":"ENCRYPT","min":"1.2","mode":"ENFORCE","policies":["DM-2"]}],
                   "reasons":[{"policy":"DM-2","source":"000_39775251e925d75a.txt, E-mails",
                     "rule":"packs/dm/dm-2.drl:4","evidence":["CPR in attachment[2].xlsx"]}],
                   "mode":"ENFORCE"}],
                 "findings":[{"kind":"CPR","where":"attachment[2].xlsx","count":21}],
                 "persons":1,
                 "unread":[{"where":"attachment[3].zip","cause":"ENCRYPTED"}],
                 "inbound":{"tls":"TLSv1.3"},
                 "changes":["OWN_DKIM_SIGNATURE_REMOVED"],
                 "policyRevision":"sha256:5f1c"}""", key(Samples.MESSAGE_ID), key(Samples.SENDER.key()), key(RECIPIENT.key()));

        assertThat(Json.read(events.write(decided(MAIL), NOON))).isEqualTo(Json.read(expected));
    }

    @Test
    void has_the_members_of_the_contract_for_an_outcome() {
        var expected = String.format(Locale.ROOT, """
                {"node":"a","at":"2026-03-02T12:00:00Z","event":"OUTCOME","mail":"Q-7F3K",
                 "recipients":[{"address":"%s","outcome":"DELIVERED",
                   "tls":{"hop":"RECIPIENT_MX","version":"TLSv1.3","cipher":"TLS_AES_256_GCM_SHA384","peer":"VERIFIED"},
                   "answer":"250 2.0.0"}]}""", key(RECIPIENT.key()));

        assertThat(Json.read(events.write(delivered(MAIL), NOON))).isEqualTo(Json.read(expected));
    }

    @Test
    void starts_with_node_time_and_kind_so_that_its_bytes_are_always_the_same() {
        assertThat(events.write(decided(MAIL), NOON))
                .startsWith(
                        "{\"node\":\"a\",\"at\":\"2026-03-02T12:00:00Z\",\"event\":\"DECIDED\",\"mail\":\"Q-7F3K\",")
                .isEqualTo(events.write(decided(MAIL), NOON));
    }

    @Test
    void names_every_fate() {
        var busy = new SmtpReply(451, "4.3.2", "busy, says jens.holm");
        assertThat(outcome(new Fate.Sent(new Outcome.Relayed(Samples.TLS, Samples.TAKEN))))
                .isEqualTo("RELAYED");
        assertThat(outcome(new Fate.Sent(new Outcome.Deferred(busy)))).isEqualTo("DEFERRED");
        assertThat(outcome(new Fate.Sent(new Outcome.Rejected(busy)))).isEqualTo("FAILED");
        assertThat(outcome(new Fate.Sent(new Outcome.TlsTooWeak("TLSv1.1")))).isEqualTo("FAILED");
        assertThat(outcome(new Fate.Sent(new Outcome.InDoubt()))).isEqualTo("IN_DOUBT");
        assertThat(outcome(new Fate.Held(HoldCause.SIGNED))).isEqualTo("HELD");
        assertThat(outcome(new Fate.Refused("VF-2"))).isEqualTo("REFUSED");
        assertThat(write(new Fate.Queued("individual-copies")))
                .contains("\"outcome\":\"DEFERRED\",\"action\":\"individual-copies\"");
    }

    @Test
    void says_why_a_mail_is_tried_no_more() {
        var busy = new SmtpReply(451, "4.3.2", "busy, says jens.holm");
        var expired = events.write(new Event.TriesEnded(MAIL, Map.of(RECIPIENT, new Event.End.Expired(busy))), NOON);
        assertThat(expired)
                .contains("\"event\":\"OUTCOME\"")
                .contains("\"outcome\":\"FAILED\",\"cause\":\"EXPIRED\",\"answer\":\"451 4.3.2\"");
        var held = new Event.TriesEnded(MAIL, Map.of(RECIPIENT, new Event.End.Held(HoldCause.IN_DOUBT)));
        assertThat(events.write(held, NOON)).contains("\"outcome\":\"HELD\",\"cause\":\"IN_DOUBT\"");
    }

    @Test
    void says_what_a_server_said_by_its_codes_only() {
        var refused = new SmtpReply(550, "5.1.1", "no such user jens.holm@b.example");
        var json = write(new Fate.Sent(new Outcome.Rejected(refused)));
        assertThat(json).contains("\"answer\":\"550 5.1.1\"").doesNotContain("no such user");
        assertThat(write(new Fate.Sent(new Outcome.TlsTooWeak("hello jens.holm@b.example"))))
                .contains("\"offered\":\"other\"");
    }

    @Test
    void holds_no_personal_value() {
        assertThat(events.write(decided(MAIL), NOON).toLowerCase(Locale.ROOT)).doesNotContain(PERSONAL);
        assertThat(events.write(delivered(MAIL), NOON).toLowerCase(Locale.ROOT)).doesNotContain(PERSONAL);
    }

    @Test
    void keeps_a_reviewers_reason_without_numbers_addresses_and_quotes() {
        var released = new Event.Released(
                MAIL, "anna", "asked jens.holm@b.example about 010789 1234, \"Jens Holm\"", Set.of(RECIPIENT));
        assertThat(Json.read(events.write(released, NOON)).path("why").asText()).isEqualTo("asked *** about ***, ***");
    }

    @Test
    void names_a_domain_unless_it_names_a_person() {
        var pseudonyms = new Pseudonyms(keys);
        assertThat(pseudonyms.domain(RECIPIENT)).isEqualTo("b.example");
        assertThat(pseudonyms.domain(new Address("post", "dk-2026.example"))).isEqualTo("dk-2026.example");
        assertThat(pseudonyms.domain(new Address("jens", "jens-holm.example"))).startsWith("k:");
        assertThat(pseudonyms.domain(new Address("jens.holm", "jensholm.example")))
                .startsWith("k:");
        assertThat(pseudonyms.domain(new Address("post", "010789-1234.example")))
                .startsWith("k:");
        assertThat(pseudonyms.domain(new Address("post", "[192.0.2.1]"))).startsWith("k:");
    }

    @Test
    void is_plain_ascii_whatever_it_is_about() {
        var changed = new Event.Viewed(MAIL, "Åse Ørsted \ud800");
        assertThat(events.write(changed, NOON)).matches("\\p{ASCII}+");
        assertThat(events.write(new Event.RulesChanged(new PolicyRevision("sha256:1")), NOON))
                .contains("\"event\":\"RULES_CHANGED\",\"policyRevision\":\"sha256:1\"");
    }

    private String outcome(Fate fate) {
        return Json.read(write(fate)).path("recipients").path(0).path("outcome").asText();
    }

    private String write(Fate fate) {
        return events.write(new Event.OutcomeKnown(MAIL, Map.of(RECIPIENT, fate)), NOON);
    }

    private String key(String value) {
        return keys.of(value).value();
    }
}
