package brevvagt.finding.text;

/** What a word beside a number says about it; the names are the sections of the label files. The first ones prevail. */
public enum Label {
    /** Names the Danish national number. */
    CPR,
    /** Names the Swedish one and no other. */
    PERSONNUMMER,
    /** Names the Norwegian one. */
    FODSELSNUMMER,
    /** Names the Finnish one. */
    HETU,
    /** A word by which several countries name their own national number. */
    SHARED,
    /** A P-number in Danish, which is a place of work; the personnummer elsewhere. */
    PNR,
    /** Tells of a person, by a birth for example. */
    PERSON,
    /** Names the number of a Danish company. */
    CVR,
    /** Names the number of an organisation elsewhere; a Swedish sole trader's is the personnummer. */
    ORGNR,
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
        return compareTo(PERSON) <= 0;
    }

    /** Whether it names the national number of one country. */
    public boolean isOfOneCountry() {
        return compareTo(HETU) <= 0;
    }

    /** Whether it speaks of a number that is no person's. */
    public boolean speaksForThing() {
        return namesThing() || this == SOME_NUMBER;
    }

    /** Whether it names a certain kind of number that is no person's. */
    public boolean namesThing() {
        return this == CVR || this == ORGNR || this == OTHER_NUMBER;
    }
}
