package brevvagt.mailetcontainer;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many mails at once")
class ManyMailsTest {
    private final MailetEnforcer enforcer = World.enforcer();

    @Test
    void each_leave_as_their_own_decision_says() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (int thread = 0; thread < 8; thread++) {
            int first = thread * 200;
            work.add(() -> rightOf(first, first + 200));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var right : threads.invokeAll(work)) {
                assertThat(right.get()).isEqualTo(200);
            }
        }
    }

    private int rightOf(int from, int to) {
        int right = 0;
        for (int i = from; i < to; i++) {
            var mail = World.mail("To: a@b.example\nSubject: Anna #" + i + "\n\nnumber " + i + "\n");
            var hidden = i % 2 == 0 ? "undisclosed-recipients:;" : "a@b.example";
            var subject = i % 3 == 0 ? "Meddelande" : "Anna";
            var expected = World.wire("To: " + hidden + "\nSubject: " + subject + " #" + i + "\n\nnumber " + i + "\n");
            right += World.sent(enforcer.enforce(mail, World.group(actions(i)))).equals(expected) ? 1 : 0;
        }
        return right;
    }

    private static Action[] actions(int i) {
        var actions = new ArrayList<Action>();
        if (i % 2 == 0) {
            actions.add(new Action.HideRecipients());
        }
        if (i % 3 == 0) {
            actions.add(new Action.ScrubSubject());
        }
        return actions.toArray(Action[]::new);
    }
}
