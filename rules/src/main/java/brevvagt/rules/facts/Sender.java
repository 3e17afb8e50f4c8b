package brevvagt.rules.facts;

import java.util.List;

/**
 * Who sent the mail, by its envelope; there is exactly one.
 *
 * @param domain in lower case; empty for the null sender of automatic mail
 * @param internal whether the domain is one of the organisation's own
 * @param membersMailing whether it is an address that members' mailings come from (members-mailing-senders.txt)
 */
public record Sender(String domain, boolean internal, boolean membersMailing) implements Fact {
    /** Not of the organisation's own domains. */
    public boolean isExternal() {
        return !internal;
    }

    @Override
    public List<String> evidence() {
        return membersMailing ? List.of("the sender is a members' mailing address") : List.of();
    }
}
