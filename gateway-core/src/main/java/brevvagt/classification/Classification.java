package brevvagt.classification;

import brevvagt.finding.DataKind;
import brevvagt.finding.Finding;
import brevvagt.message.MessageType;
import brevvagt.message.Part;
import java.util.List;
import java.util.Set;

/** What one mail holds, as far as it could be read. */
public record Classification(
        Sensitivity sensitivity, List<Finding> findings, List<Part.Opaque> unread, Set<MessageType> types) {
    public Classification {
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
        types = Set.copyOf(types);
    }

    /** The sensitive or confidential kinds found, each once, in the order of their first finding. */
    public List<DataKind> categories() {
        return findings.stream()
                .map(Finding::kind)
                .filter(DataKind::isCategory)
                .distinct()
                .toList();
    }

    /** DM asks for an extra layer of security from 21 members on, so people count, not occurrences. */
    public long distinctPersons() {
        return findings.stream()
                .filter(finding -> finding.kind().isCategory())
                .filter(finding -> finding.concern().isDataSubject())
                .map(Finding::person)
                .distinct()
                .count();
    }
}
