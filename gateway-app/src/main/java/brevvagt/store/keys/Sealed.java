package brevvagt.store.keys;

import java.util.List;
import java.util.Map;

/** Something that is kept and needs a master key to be opened, such as the mail in custody. */
public interface Sealed {
    /** How many things each master key seals, by its id. */
    Map<String, Long> byMasterKey();

    /** Seals anew with the newest master key what former ones seal; a thing that cannot be opened is left as it is. */
    Rewrapped rewrap();

    /**
     * What came of it.
     *
     * @param done things that the newest master key seals now
     * @param left the names of things that could not be opened
     */
    record Rewrapped(long done, List<String> left) {
        public Rewrapped {
            left = List.copyOf(left);
        }
    }
}
