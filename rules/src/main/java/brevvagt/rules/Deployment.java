package brevvagt.rules;

import brevvagt.decision.Mode;
import brevvagt.message.OwnDomains;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules need to know of the place they run in.
 *
 * @param own the domains of the organisation
 * @param mode takes the place of every policy's own mode, for {@code --mode} and the demo
 */
public record Deployment(OwnDomains own, Optional<Mode> mode) {
    /** With a mode in place of every policy's own. */
    public Deployment(Set<String> ownDomains, Optional<Mode> mode) {
        this(new OwnDomains(ownDomains), mode);
    }

    /** With the modes of the packs. */
    public static Deployment of(Set<String> ownDomains) {
        return new Deployment(ownDomains, Optional.empty());
    }

    boolean isOwn(String domain) {
        return own.contain(domain);
    }
}
