package brevvagt.message;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The domains that count as the organisation's own, their subdomains included. */
public record OwnDomains(Set<String> domains) {
    public OwnDomains {
        domains = domains.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** The domains of a list as written in settings or on the command line. */
    public static OwnDomains of(List<String> domains) {
        return new OwnDomains(Set.copyOf(domains));
    }

    /** Whether a domain in lower case is an own one or lies below one. */
    public boolean contain(String domain) {
        return domains.stream().anyMatch(own -> domain.equals(own) || domain.endsWith("." + own));
    }

    /** Whether the address is at an own domain. */
    public boolean contain(Address address) {
        return contain(address.domain());
    }
}
