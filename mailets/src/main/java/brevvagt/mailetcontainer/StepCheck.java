package brevvagt.mailetcontainer;

import brevvagt.decision.Action;
import brevvagt.mailetcontainer.ContainerFile.Step;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import org.apache.james.mailetcontainer.api.MailetLoader;
import org.apache.james.mailetcontainer.api.MatcherLoader;
import org.apache.james.mailetcontainer.impl.MailetConfigImpl;
import org.apache.james.mailetcontainer.impl.MatcherConfigImpl;
import org.apache.mailet.MailetContext;

/** Checks each step alone: that its mailet and matcher are known and take their parameters. */
final class StepCheck {
    private static final String ACTION_IS = "ActionIs=";

    private final String name;
    private final List<String> problems;
    private final Loaders loaders;
    private final MailetContext context;

    StepCheck(String name, List<String> problems, Loaders loaders, MailetContext context) {
        this.name = name;
        this.problems = problems;
        this.loaders = loaders;
        this.context = context;
    }

    void check(Step step) {
        checkMailet(step, loaders);
        if (step.match().isEmpty()) {
            problem(step, step.mailet() + " has no match: say match=\"All\" if it is meant for every mail");
            return;
        }
        checkMatcher(step, step.match().get(), loaders);
    }

    private void checkMailet(Step step, MailetLoader loader) {
        var config = new MailetConfigImpl();
        config.setMailetName(step.mailet());
        config.setMailetContext(context);
        config.setConfiguration(ContainerConfiguration.parameters(step));
        try {
            loader.getMailet(config);
        } catch (MessagingException refused) {
            problem(step, "the mailet \"" + step.mailet() + "\": " + refused.getMessage());
        }
    }

    private void checkMatcher(Step step, String match, MatcherLoader loader) {
        if (match.startsWith(ACTION_IS) && !isAction(match.substring(ACTION_IS.length()))) {
            problem(step, match + ": there is no such action");
        }
        int equals = match.indexOf('=');
        var config = new MatcherConfigImpl();
        config.setMatcherName(equals < 0 ? match : match.substring(0, equals));
        if (equals >= 0) {
            config.setCondition(match.substring(equals + 1));
        }
        config.setMailetContext(context);
        try {
            loader.getMatcher(config);
        } catch (MessagingException refused) {
            problem(step, "the matcher \"" + match + "\": " + refused.getMessage());
        }
    }

    private static boolean isAction(String label) {
        return Arrays.stream(Action.class.getPermittedSubclasses())
                .anyMatch(action -> ContainerCheck.label(action.getSimpleName()).equals(label));
    }

    private void problem(Step step, String message) {
        problems.add(name + ":" + step.line() + ": " + message);
    }
}
