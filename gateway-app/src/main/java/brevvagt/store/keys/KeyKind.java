package brevvagt.store.keys;

import java.util.Locale;

/** What a key is for. */
public enum KeyKind {
    /** Seals the data keys of what is kept. */
    MASTER,
    /** Hashes who is meant. */
    HASH;

    /** As commands and files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
