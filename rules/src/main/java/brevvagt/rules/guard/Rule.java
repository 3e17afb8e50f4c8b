package brevvagt.rules.guard;

import brevvagt.rules.facts.Verb;
import java.util.List;

/**
 * One rule as the guard let it through.
 *
 * @param file the file relative to the rules folder, such as {@code packs/dm/dm-2.drl}
 * @param line the line of the {@code rule} keyword
 */
public record Rule(String name, Citation citation, String file, int line, List<Condition> when, List<Step> then) {
    public Rule {
        when = List.copyOf(when);
        then = List.copyOf(then);
    }

    /** Which policy the rule carries out, the guideline's file and section it follows, and how far it reaches. */
    public record Citation(String policy, String source, Reach reach) {}

    /** Whether a gateway always sees the mails a policy is about, or only where internal mail is routed through it. */
    public enum Reach {
        ALWAYS,
        INTERNAL_ROUTING;

        /** The word of the {@code @reach} annotation. */
        public String word() {
            return switch (this) {
                case ALWAYS -> "always";
                case INTERNAL_ROUTING -> "internal-routing";
            };
        }
    }

    /** One statement of the {@code then} part: what is proposed, and for which variable. */
    public record Step(Verb verb, String recipient) {}

    /** File and line, as reasons cite the rule. */
    public String location() {
        return file + ":" + line;
    }
}
