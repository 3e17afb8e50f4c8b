package brevvagt.rules.facts;

import brevvagt.decision.Action;
import brevvagt.decision.Action.TlsLevel;
import java.util.Optional;

/** What a rule calls an action, and the action it means. */
public enum Verb {
    REQUIRE_TLS("requireTls", new Action.RequireTls(TlsLevel.ENCRYPT)),
    HIDE_RECIPIENTS("hideRecipients", new Action.HideRecipients()),
    SCRUB_SUBJECT("scrubSubject", new Action.ScrubSubject()),
    HOLD("hold", new Action.Hold()),
    BLOCK("block", new Action.Block()),
    /** Demands nothing: the reason alone is recorded. */
    NOTE("note");

    private final String word;
    private final Optional<Action> action;

    Verb(String word, Action action) {
        this.word = word;
        this.action = Optional.of(action);
    }

    Verb(String word) {
        this.word = word;
        this.action = Optional.empty();
    }

    /** The word as rules write it after {@code propose.}. */
    public String word() {
        return word;
    }

    /** The action it asks for; empty when it only records. */
    public Optional<Action> action() {
        return action;
    }
}
