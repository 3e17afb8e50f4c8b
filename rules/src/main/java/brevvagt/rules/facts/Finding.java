package brevvagt.rules.facts;

import brevvagt.classification.Sensitivity;
import brevvagt.finding.DataKind;
import java.util.List;

/**
 * All findings of one kind in one group of places.
 *
 * @param confidence of the surest of them, in percent
 * @param count how many there are
 * @param places the labels of the places they stand in, such as {@code attachment:list.xlsx}; for evidence only
 */
public record Finding(DataKind kind, Where where, int confidence, int count, List<String> places) implements Fact {
    public Finding {
        places = List.copyOf(places);
    }

    /** Sensitive or confidential, not ordinary. */
    public boolean isProtectedData() {
        return kind.isCategory();
    }

    /** Of the special categories of GDPR article 9. */
    public boolean isSensitive() {
        return Sensitivity.of(kind) == Sensitivity.SENSITIVE;
    }

    /** A number a state gives to one person: CPR, personnummer, fødselsnummer, HETU. */
    public boolean isNationalNumber() {
        return kind.isNationalNumber();
    }

    @Override
    public List<String> evidence() {
        return places.stream().map(place -> kind + " in " + place).toList();
    }

    @Override
    public String toString() {
        return count + " × " + kind + " in " + where; // places may name files
    }
}
