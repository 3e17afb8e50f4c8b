package brevvagt.rules;

/** A mail made the rules fire more often than any sensible mail does, so nothing was decided: it must not leave. */
public final class RulesRanAway extends RuntimeException {
    RulesRanAway(int limit) {
        super("the rules fired " + limit + " times on one mail and were stopped");
    }
}
