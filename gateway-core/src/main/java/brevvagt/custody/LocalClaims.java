package brevvagt.custody;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The claims of the one node that works on its store. */
public final class LocalClaims implements Claims {
    private final Set<Fingerprint> claimed = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<Claim> claim(Fingerprint mail) {
        return claimed.add(mail) ? Optional.of(() -> claimed.remove(mail)) : Optional.empty();
    }
}
