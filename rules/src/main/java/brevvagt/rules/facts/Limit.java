package brevvagt.rules.facts;

/**
 * A number of limits.yaml, so that it can be changed without touching a rule.
 *
 * @param pack whose limit; a rule sees its own pack's only
 */
public record Limit(String pack, String name, int value) implements Fact {}
