package brevvagt.mailetcontainer;

import brevvagt.mailets.StepFailed;
import jakarta.mail.MessagingException;
import java.util.Collection;
import org.apache.james.core.MailAddress;
import org.apache.james.mailetcontainer.api.MailetLoader;
import org.apache.james.mailetcontainer.api.MatcherLoader;
import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;
import org.apache.mailet.MailetConfig;
import org.apache.mailet.Matcher;
import org.apache.mailet.MatcherConfig;

/**
 * Loads what the catalogue knows, each behind a guard: whatever a step throws, an Error too, reaches the container as one
 * exception that names classes only, because the container logs it.
 */
record Loaders(Catalogue catalogue) implements MailetLoader, MatcherLoader {
    @Override
    public Mailet getMailet(MailetConfig config) throws MessagingException {
        var name = config.getMailetName();
        var mailet = catalogue.mailet(name).orElseThrow(() -> new MessagingException("is not known"));
        mailet.init(config);
        return new GuardedMailet(name, mailet);
    }

    @Override
    public Matcher getMatcher(MatcherConfig config) throws MessagingException {
        var name = config.getMatcherName();
        var matcher = catalogue.matcher(name).orElseThrow(() -> new MessagingException("is not known"));
        matcher.init(config);
        return new GuardedMatcher(name, matcher);
    }

    private record GuardedMailet(String name, Mailet mailet) implements Mailet {
        @Override
        public void service(Mail mail) throws MessagingException {
            try {
                mailet.service(mail);
            } catch (Throwable fault) {
                throw new StepFailed(name, fault);
            }
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void destroy() {
            mailet.destroy();
        }
    }

    private record GuardedMatcher(String name, Matcher matcher) implements Matcher {
        @Override
        public void init(MatcherConfig config) {}

        @Override
        public Collection<MailAddress> match(Mail mail) throws MessagingException {
            try {
                return matcher.match(mail);
            } catch (Throwable fault) {
                throw new StepFailed(name, fault);
            }
        }

        @Override
        public void destroy() {
            matcher.destroy();
        }

        @Override
        public MatcherConfig getMatcherConfig() {
            return matcher.getMatcherConfig();
        }

        @Override
        public String getMatcherInfo() {
            return name;
        }
    }
}
