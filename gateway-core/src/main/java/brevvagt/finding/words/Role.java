package brevvagt.finding.words;

import java.util.Locale;
import java.util.Optional;

/** What the words of a section do for a statement about somebody. */
public enum Role {
    /** Speaks of the kind, about nobody in particular: "sygemeldt", "brystkræft". */
    TOPIC(true),
    /** Speaks of the kind and of somebody at once: "dit medlemskab", "min depression". */
    STATEMENT(true),
    /** Speaks of the kind only with the organisation that follows: "medlem af", "tillidsrepræsentant for". */
    LINKED(true),
    /** Speaks of the kind more surely with a number after it: "medlemsnr.". */
    NUMBERED(true),
    /** Speaks of the kind to whoever gets the mail: "Kære medlem". */
    MAILING(true),
    /** A topic in running text; in a row of a list it is where somebody works: "akutmodtagelsen". */
    PLACE(true),
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
    /** Makes topics less likely in its sentence and those around it: what the text is about, such as a sports club. */
    SETTING(false),
    /** A trade union, a party or another organisation the topic needs. */
    ORGANISATION(false),
    /** An organisation whose name is a common word too; it counts only right beside a topic: "Vision", "Delta". */
    NEARBY(false),
    /** Parts a topic from an organisation behind it: "medlem af bestyrelsen FOR HK". */
    PARTING(false),
    /** Right before a topic it makes it less likely: "viden OM stress", "sygdom" as a subject of talk. */
    ABOUT(false),
    /** Beside a name it says who tells, leads or sells, rather than who is told of: "siger Bo Lind", "professor". */
    TELLER(false),
    /** A third person without a name: "hun", "vores kollega", "patienten". */
    PERSON(false),
    /** The person written to: "du", "dit". */
    ADDRESSEE(false),
    /** The person who writes: "jeg", "min". */
    WRITER(false),
    /** Goes before the name of the person written to: "Hej", "Kære". */
    GREETING(false),
    /** Goes before the signature: "Med venlig hilsen". */
    CLOSING(false),
    /** Nobody in particular: "man", "medarbejdere", "alle". */
    ANYBODY(false),
    /** On a line of its own, in a subject or a file name it marks all that follows: "Strengt fortroligt". */
    MARK(false),
    /** What it announces is a password: "Adgangskoden er". */
    PASSWORD(false),
    /** What a password opens: "filen", "zip", "brugernavn"; near one it makes it likelier. */
    UNLOCKED(false),
    /** What a code for everybody belongs to, such as a meeting; near a password it makes it less likely. */
    PUBLIC(false),
    /** What follows is the number of a bank account: "reg.nr.", "kontonummer". */
    ACCOUNT(false),
    /** An organisation that is paid, whose account is no secret: "faktura", "CVR". */
    PAYEE(false);

    private final boolean searched;

    Role(boolean searched) {
        this.searched = searched;
    }

    /** Whether it is searched for in the whole text, rather than only around what was found. */
    public boolean isSearched() {
        return searched;
    }

    /** Whether a detector beside that of the statements goes by it: a mark, a password or an account follows. */
    public boolean announces() {
        return switch (this) {
            case MARK, PASSWORD, ACCOUNT -> true;
            default -> false;
        };
    }

    /** Whether it can speak of somebody by itself, rather than only help or hinder others. */
    public boolean speaks() {
        return switch (this) {
            case TOPIC, PLACE, STATEMENT, LINKED, NUMBERED, MAILING -> true;
            case HARMLESS, HEADING, COLUMN, FOR, AGAINST, ABOUT, TELLER, SETTING, ORGANISATION, NEARBY, PARTING ->
                false;
            case PERSON, ADDRESSEE, WRITER, GREETING, CLOSING, ANYBODY, MARK -> false;
            case PASSWORD, UNLOCKED, PUBLIC, ACCOUNT, PAYEE -> false;
        };
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
