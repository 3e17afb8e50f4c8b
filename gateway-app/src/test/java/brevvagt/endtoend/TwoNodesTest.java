package brevvagt.endtoend;

import static brevvagt.endtoend.House.COLLEAGUE;
import static brevvagt.endtoend.House.OUTSIDER;
import static brevvagt.endtoend.House.SENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import brevvagt.endtoend.Exchange.Kind;
import brevvagt.endtoend.Exchange.Mail;
import brevvagt.fixtures.Answer;
import brevvagt.fixtures.PostgresServer;
import brevvagt.message.MessageId;
import brevvagt.store.Store;
import brevvagt.store.TestEngine;
import brevvagt.store.custody.Reviews.Result;
import brevvagt.store.custody.Reviews.Reviewer;
import brevvagt.store.keys.KeyKind;
import brevvagt.store.keys.Keys;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways in processes of their own that share a database and the keys, and nothing else. */
@DisplayName("Two nodes over one PostgreSQL")
class TwoNodesTest {
    private static final String A = House.NODE;
    private static final String B = "b";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @TempDir
    static Path folder;

    private static House house;
    private static RunProcess a;
    private static RunProcess b;

    @BeforeAll
    static void start_both() {
        assumeThat(PostgresServer.isInstalled())
                .as("PostgreSQL can be started here")
                .isTrue();
        house = new House(folder, TestEngine.POSTGRESQL);
        a = house.startNode(A);
        b = house.startNode(B);
    }

    @AfterAll
    static void stop_both() throws InterruptedException {
        try (var _ = house) {
            assertThat(a.stop()).isZero();
            assertThat(b.stop()).isZero();
        }
    }

    @Test
    void share_what_is_held_and_send_it_once_however_many_release_it() {
        var before = copiesForOutsider();
        var config = house.config(B).toString();
        var held = hold(a);
        assertThat(Program.run("quarantine", "list", "--config", config).text()).contains(held.value());
        assertThat(Program.run("quarantine", "show", held.value(), "--config", config)
                        .text())
                .contains(OUTSIDER);
        var both = List.of(release(A, held), release(B, held));
        assertThat(both.stream().map(Program::result).map(Program.Result::exit)).containsExactlyInAnyOrder(0, 1);
        Await.until(() -> outcomes(held).contains("RELAYED"));
        assertThat(copiesForOutsider() - before).isEqualTo(1);
        assertThat(events(held)).containsOnlyOnce("RELEASED");
    }

    @Test
    void let_one_of_two_reviewers_decide_who_decide_at_once() throws Exception {
        var before = copiesForOutsider();
        for (int i = 0; i < 10; i++) {
            var held = hold(b);
            assertThat(releasesAtTheSameMoment(held)).isEqualTo(1);
            Await.until(() -> outcomes(held).contains("RELAYED"));
        }
        assertThat(copiesForOutsider() - before).isEqualTo(10);
    }

    @Test
    void keep_chains_of_their_own_which_are_tied_together() {
        hold(a);
        hold(b);
        var config = house.config(B).toString();
        assertThat(Program.run("audit", "verify", "--config", config))
                .matches(verified -> verified.exit() == 0 && verified.text().startsWith("intact"));
        assertThat(Program.run("audit", "export", "--config", config).text())
                .contains("\"event\":\"ANCHOR\"", "\"node\":\"a\"", "\"node\":\"b\"");
    }

    @Test
    void never_work_on_the_same_mail_at_the_same_time() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int before = house.fast().received();
            house.fast().answerOnce("RCPT TO:<" + COLLEAGUE + ">", Answer.silence());
            var first = threads.submit(() -> send(a));
            Await.until(() -> house.fast().commands().stream()
                    .anyMatch(command -> command.line().equals("RCPT TO:<" + COLLEAGUE + ">")));
            assertThat(send(b)).startsWith("451 4.3.2");
            house.fast().cutConnections();
            if (!first.get().startsWith("250")) {
                assertThat(send(b)).startsWith("250");
            }
            assertThat(house.fast().received()).isEqualTo(before + 1);
        }
    }

    @Test
    void are_not_ready_with_other_keys_than_those_before_them() throws Exception {
        house.config("c");
        Keys.open(house.data("c")).rotate(KeyKind.MASTER);
        try (var c = house.startNode("c")) {
            var page = c.ready();
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("node c has not the same master key as node a");
            assertThat(a.ready().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void never_have_the_same_name() {
        house.config("d"); // for a directory with the same keys
        var options = List.of(
                "--config",
                house.config(A).toString(),
                "--data",
                house.data("d").toString());
        assertThatThrownBy(() -> RunProcess.start(List.of(), options, folder.resolve("second.log")))
                .hasMessageContaining("another gateway is running as node a on this database");
    }

    private static String send(RunProcess node) {
        return Client.send(node.address(), SENDER, List.of(COLLEAGUE), new Mail(0, Kind.ORDINARY).bytes());
    }

    private static MessageId hold(RunProcess node) {
        var mail = new Mail(NUMBERS.incrementAndGet(), Kind.HELD_FOR_SOME);
        return new MessageId(Client.reference(Client.send(node.address(), SENDER, List.of(OUTSIDER), mail.bytes())));
    }

    private static Program release(String node, MessageId mail) {
        var config = house.config(node).toString();
        return Program.start(
                "quarantine", "release", mail.value(), "--config", config, "--as", "eva", "--reason", "agreed");
    }

    /** How many of two reviewers who decide at once are told that it was them. */
    private static long releasesAtTheSameMoment(MessageId mail) throws InterruptedException {
        var together = new CyclicBarrier(2);
        try (var one = house.store(A);
                var other = house.store(B);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(List.of(releasing(one, mail, together), releasing(other, mail, together)));
            return results.stream()
                    .filter(each -> each.resultNow() instanceof Result.Done)
                    .count();
        }
    }

    private static Callable<Result> releasing(Store store, MessageId mail, CyclicBarrier together) {
        var seen = store.quarantine().describe(mail).orElseThrow();
        return () -> {
            together.await();
            return store.reviews().release(seen, new Reviewer("eva", "agreed by telephone"), _ -> true);
        };
    }

    private static long copiesForOutsider() {
        return house.fast().mails().stream()
                .filter(mail -> mail.recipients().contains(OUTSIDER))
                .count();
    }

    private static List<String> events(MessageId mail) {
        return record(mail, "/event");
    }

    private static List<String> outcomes(MessageId mail) {
        return record(mail, "/recipients/0/outcome");
    }

    private static List<String> record(MessageId mail, String field) {
        try (var store = house.store(B)) {
            return store.auditReader().about(mail.value()).stream()
                    .map(event -> event.at(field).asText())
                    .toList();
        }
    }
}
