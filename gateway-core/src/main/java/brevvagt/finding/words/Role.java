package brevvagt.finding.words;

import java.util.Locale;
import java.util.Optional;

/** What the words of a section do for a statement about somebody. */
public enum Role {
    /** Speaks of the kind, about nobody in particular: "sygemeldt", "brystkræft". */
    TOPIC(true),
    /** Speaks of the kind and of somebody at once: "dit medlemskab", "min depression". */
    STATEMENT(true),
    /** Swallows every topic it overlaps: "bestyrelsesmedlem", "levering". */
    HARMLESS(true),
    /** In the title of a list: all its rows are of the kind ("medlemsliste"). */
    HEADING(true),
    /** Over a column: rows with a value there are of the kind ("Diagnose"). */
    COLUMN(true),
    /** Makes a topic in the same sentence likelier. */
    FOR(false),
    /** Makes a topic in the same sentence less likely: "kursus", "politik". */
    AGAINST(false),
    /** A trade union, a party or another organisation the topic needs. */
    ORGANISATION(false),
    /** A third person without a name: "hun", "vores kollega", "patienten". */
    PERSON(false),
    /** The person written to: "du", "dit". */
    ADDRESSEE(false),
    /** The person who writes: "jeg", "min". */
    WRITER(false),
    /** Goes before the name of the person written to: "Hej", "Kære". */
    GREETING(false),
    /** Nobody in particular: "man", "medarbejdere", "alle". */
    ANYBODY(false),
    /** On a line of its own, in a subject or a file name it marks all that follows: "Strengt fortroligt". */
    MARK(false),
    /** What it announces is a password: "Adgangskoden er". */
    PASSWORD(false),
    /** What follows is the number of a bank account: "reg.nr.", "kontonummer". */
    ACCOUNT(false);

    private final boolean searched;

    Role(boolean searched) {
        this.searched = searched;
    }

    /** Whether it is searched for in the whole text, rather than only around what was found. */
    public boolean isSearched() {
        return searched;
    }

    /** The role of that name as files write it, such as {@code topic}. */
    static Optional<Role> named(String name) {
        for (var role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
