package brevvagt.finding.people;

import java.util.Optional;

/** What a row or a header field tells of a person, besides national numbers. */
record Traits(Optional<String> memberNumber, Optional<String> mailbox, Optional<Name> name) {
    /** Nothing. */
    static final Traits NONE = new Traits(Optional.empty(), Optional.empty(), Optional.empty());

    static Traits of(Name name) {
        return new Traits(Optional.empty(), Optional.empty(), Optional.of(name));
    }

    static Traits ofMailbox(String mailbox) {
        return new Traits(Optional.empty(), Optional.of(mailbox), Optional.empty());
    }

    boolean isNothing() {
        return memberNumber.isEmpty() && mailbox.isEmpty() && name.isEmpty();
    }

    @Override
    public String toString() {
        return "traits"; // they are personal data
    }
}
