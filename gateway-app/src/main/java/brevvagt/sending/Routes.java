package brevvagt.sending;

import brevvagt.message.Address;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which next hop takes the mail for whom.
 *
 * @param standard the hop for all domains that are not listed
 * @param byDomain the hop for exactly these recipient domains, whatever their case
 */
public record Routes(NextHop standard, Map<String, NextHop> byDomain) {
    public Routes {
        byDomain = byDomain.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    /** One hop for everybody. */
    public Routes(NextHop standard) {
        this(standard, Map.of());
    }

    /** The hop for one recipient. */
    NextHop hopFor(Address recipient) {
        return byDomain.getOrDefault(recipient.domain(), standard);
    }
}
