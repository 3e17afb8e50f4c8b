package brevvagt.gateway;

import brevvagt.store.audit.JournaledAuditLog;
import brevvagt.store.keys.Keys;
import java.util.Optional;

/** The audit record of a running gateway and the keys it hashes with. */
record Records(JournaledAuditLog audit, Keys keys) {
    /** That outcomes wait for the database, or nothing. */
    Optional<String> behind() {
        return audit.isBehind() ? Optional.of("outcomes wait for the database") : Optional.empty();
    }
}
