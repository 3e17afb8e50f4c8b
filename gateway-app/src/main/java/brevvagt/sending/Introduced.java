package brevvagt.sending;

import brevvagt.delivery.Outcome;
import brevvagt.message.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What naming sender and recipients to a server came to.
 *
 * @param ready the transaction, if the server accepted anybody
 * @param surplus recipients the server did not take because it takes no more in one transaction
 */
record Introduced(Optional<Transaction> ready, Map<Address, Outcome> failed, List<Address> surplus) {
    /** Nobody is accepted. */
    static Introduced failed(Map<Address, Outcome> failed) {
        return new Introduced(Optional.empty(), failed, List.of());
    }
}
