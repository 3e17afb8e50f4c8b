package brevvagt.rules;

import brevvagt.decision.Mode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules need to know of the place they run in.
 *
 * @param ownDomains the domains of the organisation; a domain does not stand for its subdomains
 * @param mode takes the place of every policy's own mode, for {@code --mode} and the demo
 */
public record Deployment(Set<String> ownDomains, Optional<Mode> mode) {
    public Deployment {
        ownDomains =
                ownDomains.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** With the modes of the packs. */
    public static Deployment of(Set<String> ownDomains) {
        return new Deployment(ownDomains, Optional.empty());
    }

    boolean isOwn(String domain) {
        return ownDomains.contains(domain);
    }
}
