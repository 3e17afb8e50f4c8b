package brevvagt.finding.words;

import brevvagt.finding.DataKind;
import java.util.Optional;

/**
 * Words that mean the same to a statement.
 *
 * @param kind the kind they speak of or bear on; empty when they bear on every kind
 * @param weight per cent of certainty they add; those of {@link Role#AGAINST} take it away
 */
public record Section(String name, Role role, int weight, Optional<DataKind> kind) {
    /** Whether it bears on statements of that kind. */
    public boolean bearsOn(DataKind other) {
        return kind.isEmpty() || kind.get() == other;
    }
}
