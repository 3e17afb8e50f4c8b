package brevvagt.rules.facts;

import brevvagt.decision.Action;
import brevvagt.decision.Action.TlsLevel;
import java.util.Optional;

/** What a rule calls an action, and the action it means. */
public enum Verb {
    REQUIRE_TLS("requireTls"),
    HIDE_RECIPIENTS("hideRecipients"),
    SCRUB_SUBJECT("scrubSubject"),
    HOLD("hold"),
    BLOCK("block"),
    /** Demands nothing: the reason alone is recorded. */
    NOTE("note");

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    /** The word as rules write it after {@code propose.}. */
    public String word() {
        return word;
    }

    /** The action it asks for; empty when it only records. */
    public Optional<Action> action() {
        return switch (this) {
            case REQUIRE_TLS -> Optional.of(new Action.RequireTls(TlsLevel.ENCRYPT));
            case HIDE_RECIPIENTS -> Optional.of(new Action.HideRecipients());
            case SCRUB_SUBJECT -> Optional.of(new Action.ScrubSubject());
            case HOLD -> Optional.of(new Action.Hold());
            case BLOCK -> Optional.of(new Action.Block());
            case NOTE -> Optional.empty();
        };
    }
}
