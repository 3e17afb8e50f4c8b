package brevvagt.store.node;

import brevvagt.custody.Claims;
import brevvagt.custody.Custody.CustodyUnavailable;
import brevvagt.custody.Fingerprint;
import brevvagt.store.database.StoreFault;
import java.util.Optional;

/** The claims of all nodes over one PostgreSQL, as locks that a dead node loses with its connection. */
public final class PostgresClaims implements Claims {
    private final SessionLocks locks;

    public PostgresClaims(SessionLocks locks) {
        this.locks = locks;
    }

    /** Throws {@link CustodyUnavailable} when the database does not answer, so that the sender tries again later. */
    @Override
    public Optional<Claim> claim(Fingerprint mail) {
        var name = "claim " + mail.value();
        try {
            return locks.tryLock(name) ? Optional.of(() -> locks.unlock(name)) : Optional.empty();
        } catch (StoreFault fault) {
            throw new CustodyUnavailable(fault);
        }
    }
}
