package brevvagt.command;

import static brevvagt.store.Samples.OTHER;
import static brevvagt.store.Samples.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.audit.Event;
import brevvagt.audit.Event.End;
import brevvagt.audit.Event.Fate;
import brevvagt.custody.Notice;
import brevvagt.custody.Wait;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.fixtures.PostgresServer;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.store.Samples;
import brevvagt.store.Store;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptMail;
import brevvagt.store.custody.Ledger.Settlement;
import brevvagt.store.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("A command over the store")
class StoreCommandsTest {
    private static final MessageId MAIL = new MessageId("Q-7F3K");

    @TempDir
    Path data;

    @BeforeEach
    void hold_a_mail() {
        try (var store = StoreFixture.create(data)) {
            store.audit().append(Samples.decided(MAIL));
            store.audit().append(Samples.delivered(MAIL));
            StoreFixture.keep(store, Samples.held(MAIL, HoldCause.POLICY, RECIPIENT, OTHER));
        }
    }

    @Test
    void tells_why() {
        var why = run(WhyCommand::new, "Q-7F3K");
        assertThat(why.exit).isZero();
        assertThat(why.out)
                .contains("21 CPR in attachment[2].xlsx, unread attachment[3].zip (ENCRYPTED)")
                .contains(" at b.example")
                .contains("REQUIRE_TLS ENCRYPT (DM-2)")
                .contains("because of DM-2: 000_39775251e925d75a.txt, E-mails (packs/dm/dm-2.drl:4)")
                .contains("CPR in attachment[2].xlsx")
                .contains("DELIVERED  250 2.0.0  RECIPIENT_MX TLSv1.3 VERIFIED")
                .doesNotContain("\u001b");
        assertThat(run(WhyCommand::new, Samples.MESSAGE_ID).out).isEqualTo(why.out);
        assertThat(run(WhyCommand::new, "--json", "Q-7F3K").out.lines())
                .extracting(line -> Json.read(line).path("event").asText())
                .containsExactly("DECIDED", "OUTCOME");
    }

    @Test
    void tells_what_became_of_a_mail_in_plain_words_and_what_still_waits() {
        var busy = new Fate.Sent(new Outcome.Deferred(new SmtpReply(451, "4.7.1", "later")));
        try (var store = StoreFixture.create(data)) {
            store.audit().append(new Event.OutcomeKnown(MAIL, Map.of(RECIPIENT, busy)));
            store.audit().append(Samples.decided(MAIL));
            store.audit().append(new Event.TriesEnded(MAIL, Map.of(RECIPIENT, new End.Expired(Samples.TAKEN))));
            store.audit().append(new Event.TriesEnded(MAIL, Map.of(OTHER, new End.Held(HoldCause.IN_DOUBT))));
        }
        assertThat(run(WhyCommand::new, "Q-7F3K").out)
                .contains("DEFERRED  451 4.7.1  (not now, tried again later)")
                .contains("tried again: decided, policies ")
                .contains("FAILED  EXPIRED  250 2.0.0  (given up, ")
                .contains("HELD  IN_DOUBT  (waits for a reviewer: the server never said whether it took the mail)")
                .contains("  now in custody\n    b.example  HELD: a policy says so\n");
    }

    @Test
    void says_in_one_line_that_nothing_is_known() {
        var why = run(WhyCommand::new, "Q-NONE");
        assertThat(why.exit).isEqualTo(1);
        assertThat(why.errors).isEqualTo("nothing is on record about Q-NONE\n");
    }

    @Test
    void lists_held_mail_without_addresses() {
        var list = run(QuarantineCommand::new, "list");
        assertThat(list.exit).isZero();
        assertThat(list.out)
                .contains("Q-7F3K", "b.example,c.example", "VF-3", "HELD")
                .doesNotContain("jens", "@");
        var json = Json.read(run(QuarantineCommand::new, "list", "--json").out);
        assertThat(json.path("mail").asText()).isEqualTo("Q-7F3K");
        assertThat(json.path("recipients").path(1).path("domain").asText()).isEqualTo("c.example");
    }

    @Test
    void lists_notices_that_are_not_sent_without_addresses() {
        assertThat(run(OutboxCommand::new, "list").out).isEqualTo("no notice waits\n");
        try (var store = StoreFixture.create(data)) {
            var notice = new Notice(MAIL, Notice.Kind.STOPPED, Samples.SENDER, MailBytes.of("Subject: x\r\n\r\nx\r\n"));
            var prepared = store.outbox().prepare(List.of(notice));
            store.database().write(transaction -> {
                store.outbox().put(transaction, prepared, Samples.NOON);
                return MAIL;
            });
        }
        var list = run(OutboxCommand::new, "list");
        assertThat(list.exit).isZero();
        assertThat(list.out)
                .startsWith("MAIL    NOTICE   STATE    WRITTEN")
                .contains("Q-7F3K  STOPPED  WAITING  ")
                .doesNotContain("mette", "@");
        var json = Json.read(run(OutboxCommand::new, "list", "--json").out);
        assertThat(json.path("mail").asText()).isEqualTo("Q-7F3K");
        assertThat(json.path("notice").asText()).isEqualTo("STOPPED");
        assertThat(json.path("next").asText()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(run(WhyCommand::new, "Q-7F3K").out)
                .contains("a notice to its sender, that something was held, refused or is late: waits, next ");
    }

    @Test
    void shows_a_held_mail_to_a_reviewer_and_puts_that_on_record() {
        var show = run(QuarantineCommand::new, "show", "Q-7F3K", "--as", "anna");
        assertThat(show.exit).isZero();
        assertThat(show.out)
                .contains("From  mette.krogh@union.example")
                .contains("To    jens.holm@b.example  HELD: a policy says so")
                .contains("HOLD (VF-3)")
                .contains("SCRUB_SUBJECT (UNI-2), OBSERVE only")
                .contains("because of VF-3: guideline.txt, Attachments (packs/vardforbundet/vf-3.drl:9)")
                .contains("a release waives HOLD")
                .doesNotContain("010789");
        assertThat(run(WhyCommand::new, "Q-7F3K").out).contains("viewed by anna");
        assertThat(run(QuarantineCommand::new, "show", "Q-7F3K", "--content").out)
                .contains("Jens Holm, 010789-1234");
    }

    @Test
    void shows_no_control_characters_of_a_mail() {
        var hostile = new MessageId("Q-EVIL");
        try (var store = StoreFixture.create(data)) {
            var mail = Samples.mail(hostile, MailBytes.of("Subject: x\r\n\r\n\u001b]0;owned\u0007\u009b2J\r\n"));
            StoreFixture.keep(store, Samples.held(mail, HoldCause.POLICY, RECIPIENT));
        }
        assertThat(run(QuarantineCommand::new, "show", "Q-EVIL", "--content").out)
                .contains("·]0;owned··2J")
                .doesNotContain("\u001b", "\u009b");
    }

    @Test
    void releases_a_mail_and_says_what_became_of_it() throws Exception {
        try (var gateway = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = gateway.submit(this::sendWhatIsReleased);
            var release = run(QuarantineCommand::new, "release", "Q-7F3K", "--as", "anna", "--reason", "agreed");
            assertThat(release.exit).isZero();
            assertThat(release.out)
                    .contains("Q-7F3K is released for 2 recipients: the running gateway sends it")
                    .contains("b.example  TAKEN by the next server")
                    .contains("c.example  HELD: it could not be delivered, and nobody may be told");
            assertThat(sent.get()).isTrue();
        }
        assertThat(run(WhyCommand::new, "Q-7F3K").out).contains("released by anna: agreed");
    }

    @Test
    void says_that_a_released_mail_waits_for_the_gateway() {
        var release =
                run(QuarantineCommand::new, "release", "Q-7F3K", "--as", "anna", "--reason", "agreed", "--wait", "0");
        assertThat(release.exit).isZero();
        assertThat(release.errors).contains("is the gateway running?");
        assertThat(release.out).contains("b.example  RELEASING");
        var again = run(QuarantineCommand::new, "release", "Q-7F3K", "--as", "anna", "--reason", "agreed");
        assertThat(again.exit).isEqualTo(1);
        assertThat(again.errors).contains("is held for nobody");
    }

    @Test
    void releases_a_mail_for_one_recipient_only() {
        var release = run(
                QuarantineCommand::new,
                "release",
                "Q-7F3K",
                "--as",
                "anna",
                "--reason",
                "agreed",
                "--wait",
                "0",
                "--recipient",
                "lise.vang@c.example");
        assertThat(release.out).contains("is released for 1 recipient").contains("b.example  HELD");
        var again = run(
                QuarantineCommand::new,
                "release",
                "Q-7F3K",
                "--as",
                "anna",
                "--reason",
                "agreed",
                "--recipient",
                "lise.vang@c.example");
        assertThat(again.exit).isEqualTo(1);
        assertThat(again.errors).contains("is not held for every --recipient").doesNotContain("lise");
    }

    @Test
    void rejects_a_mail_and_leaves_telling_its_sender_to_the_gateway() {
        var reject = run(QuarantineCommand::new, "reject", "Q-7F3K", "--as", "anna", "--reason", "no");
        assertThat(reject.exit).isZero();
        assertThat(reject.out).contains("is rejected for 2 recipients: the running gateway tells its sender");
        assertThat(run(QuarantineCommand::new, "list").out).contains("REJECTING");
        try (var store = StoreFixture.create(data)) {
            store.ledger().endUnread(MAIL);
        }
        assertThat(run(QuarantineCommand::new, "show", "Q-7F3K").errors).contains("is over, its content is wiped");
        assertThat(run(QuarantineCommand::new, "list").out).isEqualTo("no mail is held\n");
        assertThat(run(QuarantineCommand::new, "list", "--over").out).contains("REJECTED");
    }

    @Test
    void lists_mail_that_is_tried_again_only_when_asked_to() {
        var late = new MessageId("Q-LATE");
        var busy = new Wait.NextTry(new SmtpReply(451, "4.7.1", "jens.holm@b.example later"));
        try (var store = StoreFixture.create(data)) {
            StoreFixture.keep(store, Samples.kept(Samples.mail(late, Samples.content()), busy, RECIPIENT));
        }
        assertThat(run(QuarantineCommand::new, "list").out).doesNotContain("Q-LATE");
        assertThat(run(QuarantineCommand::new, "list", "--all").out).contains("Q-LATE", "Q-7F3K", "DEFERRED");
        var json = run(QuarantineCommand::new, "list", "--all", "--json")
                .out
                .lines()
                .filter(line -> line.contains("LATE"));
        assertThat(json).singleElement().satisfies(line -> {
            var recipient = Json.read(line).path("recipients").path(0);
            assertThat(recipient.path("tries").asInt()).isEqualTo(1);
            assertThat(recipient.path("answer").asText()).isEqualTo("451 4.7.1");
            assertThat(recipient.path("next").asText()).isEqualTo("2026-03-02T12:01:00Z");
        });
        assertThat(run(QuarantineCommand::new, "show", "Q-LATE").out)
                .contains("DEFERRED: tried once, last answer 451 4.7.1, next ");
    }

    @Test
    void asks_a_reviewer_for_name_and_reason() {
        assertThat(run(QuarantineCommand::new, "release", "Q-7F3K").exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run(QuarantineCommand::new, "release", "Q-7F3K", "--as", "anna", "--reason", " ").failure)
                .isInstanceOf(WrongUsage.class);
        assertThat(run(QuarantineCommand::new, "show", "7F3K").failure).isInstanceOf(WrongUsage.class);
        assertThat(run(QuarantineCommand::new, "show", "Q-../../x").errors).contains("there is no held mail");
    }

    @Test
    void checks_the_chain() {
        assertThat(run(AuditCommand::new, "verify").out).isEqualTo("intact, 2 events\n");
        StoreFixture.tamper(data, "DELETE FROM audit_event WHERE seq = 1");
        var broken = run(AuditCommand::new, "verify");
        assertThat(broken.exit).isEqualTo(1);
        assertThat(broken.out).isEqualTo("broken: record 1 of node a is missing\n");
    }

    @Test
    void hands_the_record_out_and_puts_that_on_record() {
        assertThat(run(AuditCommand::new, "export", "--as", "anna").out.lines()).hasSize(2);
        assertThat(run(AuditCommand::new, "export", "--format", "CEF").out)
                .contains("CEF:0|Brevvagt|Brevvagt|1|EXPORTED|Audit record exported|6|")
                .contains("suid=anna");
        assertThat(run(AuditCommand::new, "export", "--format", "xml").failure).isInstanceOf(WrongUsage.class);
    }

    @Test
    void finds_the_database_of_several_nodes_in_the_settings() throws IOException {
        var place = TestEngine.POSTGRESQL.place(data);
        try (var store = Store.openOrCreate(place, "north", StoreFixture.CLOCK)) {
            store.audit().append(Samples.decided(MAIL));
        }
        var config = Files.writeString(
                data.resolve("gateway.yaml"),
                "node: north\ndatabase: " + place + "\ndatabase-access: {user: " + PostgresServer.USER + "}\n");
        assertThat(run(AuditCommand::new, "verify", "--config", config.toString()).out)
                .isEqualTo("intact, 1 events\n");
        assertThat(run(AuditCommand::new, "export", "--config", config.toString()).out)
                .startsWith("{\"seq\":1,\"node\":\"north\"");
        assertThat(run(WhyCommand::new, "--config", config.toString(), "Q-7F3K").out)
                .contains("REQUIRE_TLS");
        assertThat(run(AuditCommand::new, "verify").out).isEqualTo("intact, 2 events\n");
    }

    @Test
    void makes_names_and_rotates_keys() {
        assertThat(run(KeysCommand::new, "create").errors).contains("already");
        var before = run(KeysCommand::new, "show").out;
        assertThat(before).containsPattern("master key [0-9a-f]{16}, seals mail in custody\nhash key   [0-9a-f]{16}, ");
        var after = run(KeysCommand::new, "rotate").out;
        assertThat(after).isEqualTo(run(KeysCommand::new, "show").out).isNotEqualTo(before);
        assertThat(run(QuarantineCommand::new, "show", "Q-7F3K").exit).isZero();
        data = data.resolve("another");
        assertThat(run(KeysCommand::new, "show").errors).contains("keys create makes them");
        assertThat(run(KeysCommand::new, "create").exit).isZero();
    }

    @Test
    void seals_anew_with_the_newest_master_key_and_retires_the_former_one() throws IOException {
        var former = id(run(KeysCommand::new, "show").out, "master key");
        run(KeysCommand::new, "rotate", "--master");
        assertThat(run(KeysCommand::new, "retire", former).errors).contains("was in use a moment ago");
        age("master", former);
        assertThat(run(KeysCommand::new, "retire", former).errors)
                .contains("are sealed with the master key " + former)
                .contains("keys rewrap");
        assertThat(run(KeysCommand::new, "rewrap").out).isEqualTo("1 sealed anew\n");
        assertThat(run(KeysCommand::new, "rewrap").out).isEqualTo("0 sealed anew\n");
        assertThat(run(KeysCommand::new, "retire", former).out).isEqualTo("deleted the master key " + former + "\n");
        assertThat(data.resolve("keys/master-" + former + ".key")).doesNotExist();
        assertThat(run(QuarantineCommand::new, "show", "Q-7F3K").exit).isZero();
        var inUse = id(run(KeysCommand::new, "show").out, "master key");
        assertThat(run(KeysCommand::new, "retire", inUse).errors).contains("is in use");
        assertThat(run(KeysCommand::new, "retire", former).errors).contains("is not in");
    }

    @Test
    void leaves_what_cannot_be_opened_and_names_it() {
        run(KeysCommand::new, "rotate");
        StoreFixture.tamper(
                data, "UPDATE custody_mail SET wrapped_key = x'00112233445566778899aabbccddeeff0011223344556677'");
        var rewrapped = run(KeysCommand::new, "rewrap");
        assertThat(rewrapped.exit).isEqualTo(1);
        assertThat(rewrapped.errors).isEqualTo("Q-7F3K cannot be opened and is left as it is\n");
    }

    @Test
    void finds_mail_of_before_a_hash_key_was_rotated_and_keeps_that_key() throws IOException {
        var byMessageId = run(WhyCommand::new, Samples.MESSAGE_ID).out;
        assertThat(byMessageId).contains("Q-7F3K");
        var former = id(run(KeysCommand::new, "show").out, "hash key  ");
        assertThat(run(KeysCommand::new, "rotate", "--hash").errors).contains("until its next start");
        assertThat(run(KeysCommand::new, "show").out).contains("former hash key " + former);
        assertThat(run(WhyCommand::new, Samples.MESSAGE_ID).out).isEqualTo(byMessageId);
        age("hash", former);
        assertThat(run(KeysCommand::new, "retire", former).errors).contains("the record goes back to ");
    }

    /** The first id behind these words. */
    private static String id(String shown, String words) {
        return shown.substring(shown.indexOf(words) + words.length() + 1).substring(0, 16);
    }

    private void age(String kind, String id) throws IOException {
        var file = data.resolve("keys/" + kind + "-" + id + ".key");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
    }

    @Test
    void tells_a_missing_store_in_one_line_and_makes_none() {
        data = data.resolve("nothing-here");
        var list = run(QuarantineCommand::new, "list");
        assertThat(list.exit).isEqualTo(1);
        assertThat(list.errors).isEqualTo("there is no store in " + data + "\n");
        assertThat(Files.exists(data)).isFalse();
    }

    private boolean sendWhatIsReleased() throws InterruptedException {
        try (var store = StoreFixture.create(data)) {
            for (int look = 0; look < 100; look++) {
                var mail = store.ledger().open(MAIL).orElseThrow();
                if (!mail.in(CustodyState.RELEASING).isEmpty()) {
                    return settle(store, mail);
                }
                Thread.sleep(50);
            }
        }
        return false;
    }

    private static boolean settle(Store store, KeptMail mail) {
        var now = Samples.NOON;
        var taken = mail.recipients().getFirst();
        var late = mail.recipients().getLast();
        var settled = List.of(
                taken.at(taken.standing().ended(CustodyState.DELIVERED, now)),
                late.at(late.standing().held(HoldCause.NOT_DELIVERED, now)));
        return store.ledger().settle(new Settlement(MAIL, settled, 0, List.of(), Map.of()));
    }

    private record Ran(int exit, String out, String errors, Throwable failure) {}

    private Ran run(Function<Terminal, Object> command, String... arguments) {
        var out = new StringWriter();
        var errors = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out), new PrintWriter(errors), false, false);
        var failure = new Throwable[] {new IllegalStateException("none")};
        int exit = new CommandLine(command.apply(terminal))
                .setErr(new PrintWriter(new StringWriter()))
                .setExecutionExceptionHandler((fault, _, _) -> {
                    failure[0] = fault;
                    return 70;
                })
                .execute(withData(arguments));
        return new Ran(exit, out.toString(), errors.toString(), failure[0]);
    }

    private String[] withData(String... arguments) {
        var all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return all;
    }
}
