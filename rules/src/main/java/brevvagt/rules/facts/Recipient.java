package brevvagt.rules.facts;

import brevvagt.message.Address;
import java.util.List;

/**
 * One or more recipients of the envelope that no rule could tell apart: what is proposed for it, is for each of them.
 *
 * @param domain in lower case
 * @param internal whether the domain is one of the organisation's own
 * @param freeMail whether the domain is a public mail service (free-mail-domains.txt), so most likely private
 * @param visible whether the address stands in To or Cc; else it is a hidden copy
 */
public record Recipient(String domain, boolean internal, boolean freeMail, boolean visible, List<Address> addresses)
        implements Fact {
    public Recipient {
        addresses = List.copyOf(addresses);
    }

    /** Not of the organisation's own domains. */
    public boolean isExternal() {
        return !internal;
    }

    /** Rule engines write facts into their logs, and a domain may hold a number: addresses mask themselves. */
    @Override
    public String toString() {
        return "recipient " + addresses;
    }
}
