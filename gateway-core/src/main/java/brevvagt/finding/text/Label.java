package brevvagt.finding.text;

/** What a word beside a number says about it; the names are the sections of the label resources. */
public enum Label {
    /** Names just the kind of number that is looked for. */
    THIS_NUMBER,
    /** Tells of a person, by a birth for example. */
    PERSON,
    /** A word by which several countries name their own national number. */
    SHARED,
    /** Names another kind of number. */
    OTHER_NUMBER,
    /** Some number of a kind nobody listed, or another kind of number that is named nearby but not as its caption. */
    SOME_NUMBER,
    /** A small word that stands between a label and its number. */
    FILLER,
    /** No label. */
    NONE;

    /** Whether it speaks of a person's number rather than of something else. */
    public boolean speaksForPerson() {
        return this == THIS_NUMBER || this == PERSON || this == SHARED;
    }

    /** Whether it speaks of a number that is no person's. */
    public boolean speaksForThing() {
        return this == OTHER_NUMBER || this == SOME_NUMBER;
    }
}
