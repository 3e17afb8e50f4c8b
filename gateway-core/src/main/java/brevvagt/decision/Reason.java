package brevvagt.decision;

import java.util.List;

/**
 * Why something is demanded.
 *
 * @param policy the policy's id, such as {@code DM-2}
 * @param source the guideline's file and section
 * @param rule the rule's file and line, such as {@code packs/dm/dm-2.drl:4}
 * @param evidence what the rule saw, masked, such as {@code CPR in body}
 */
public record Reason(String policy, String source, String rule, List<String> evidence) {
    public Reason {
        evidence = List.copyOf(evidence);
    }
}
