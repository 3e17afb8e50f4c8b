package brevvagt.rules;

import brevvagt.decision.PolicyRevision;
import brevvagt.rules.data.Domains;
import brevvagt.rules.data.MailingSenders;
import java.util.List;

/** The packs in use as they were read, guarded but not yet tried, and the hash of all their files. */
public record RuleBook(List<Pack> packs, Shared shared, PolicyRevision revision) {
    public RuleBook {
        packs = List.copyOf(packs);
    }

    /**
     * The data all packs share.
     *
     * @param freeMail the domains of public mail services
     * @param mailingSenders the addresses that members' mailings come from
     */
    public record Shared(Domains freeMail, MailingSenders mailingSenders) {}

    /** The number of rules written in all packs. */
    public int size() {
        return packs.stream().mapToInt(pack -> pack.rules().size()).sum();
    }
}
