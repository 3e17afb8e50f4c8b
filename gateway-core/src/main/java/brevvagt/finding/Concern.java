package brevvagt.finding;

/** Whom a finding is about, seen from the mail. */
public enum Concern {
    /** Somebody the mail is written to. */
    RECIPIENT,
    /** The person who writes; does not count among the persons data are disclosed about. */
    SENDER,
    /** Another single person. */
    OTHER,
    /** One of several persons in a list. */
    LIST,
    /** No person: a business secret, a password. */
    NOBODY;

    /** Whether it counts among the persons about whom data are disclosed. */
    public boolean isDataSubject() {
        return switch (this) {
            case RECIPIENT, OTHER, LIST -> true;
            case SENDER, NOBODY -> false;
        };
    }
}
