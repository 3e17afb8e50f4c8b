package brevvagt.settings;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the settings, so that all of it is told at once. */
public final class Problems {
    private final List<String> all = new ArrayList<>();

    /** Adds one problem, as {@code file:line: message}. */
    void add(String where, String message) {
        all.add(where + ": " + message);
    }

    /** Throws {@link InvalidSettings} when there is anything to tell. */
    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new InvalidSettings(all);
        }
    }
}
