package brevvagt.finding;

import brevvagt.finding.text.Span;

/** Whose data a sighting is, as far as its detector can tell; {@link brevvagt.finding.people.Census} settles the rest. */
public sealed interface Whose {
    /** The person whom the seen number itself identifies. */
    record Numbered(PersonKey key) implements Whose {}

    /** The person named or meant by the words there: a name, "hun", "vores kollega". */
    record Mentioned(Span mention) implements Whose {}

    /** Whoever stands beside it: in the same row of a list, or in the same sentence. */
    record Beside() implements Whose {}

    /** The person or persons the mail is written to ("dit medlemskab"). */
    record Recipient() implements Whose {}

    /** The person who writes ("jeg er sygemeldt"). */
    record Sender() implements Whose {}

    /** No single person: a business secret, a password. */
    record Nobody() implements Whose {}
}
