package brevvagt.finding;

/** A kind of personal data; those in {@link #isCategory() categories} are sensitive or confidential. */
public enum DataKind {
    /** Danish national number, also erstatnings-CPR and X-eCPR. */
    CPR(true),
    /** Swedish national number, also samordningsnummer. */
    PERSONNUMMER(true),
    /** Norwegian national number, also D-number. */
    FODSELSNUMMER(true),
    /** Finnish personal identity code. */
    HETU(true),
    /** Membership of a trade union (GDPR article 9). */
    MEMBERSHIP(true),
    /** Political opinion (GDPR article 9). */
    POLITICAL(true),
    /** Health (GDPR article 9). */
    HEALTH(true),
    CONFIDENTIAL(true),
    BUSINESS(true),
    EMAIL(false),
    PHONE(false),
    NAME(false),
    ADDRESS(false),
    CVR(false),
    ORGNR(false);

    private final boolean category;

    DataKind(boolean category) {
        this.category = category;
    }

    /** Whether such data is sensitive or confidential, rather than ordinary. */
    public boolean isCategory() {
        return category;
    }

    /** Whether it is a number a state gives to one person. */
    public boolean isNationalNumber() {
        return switch (this) {
            case CPR, PERSONNUMMER, FODSELSNUMMER, HETU -> true;
            case MEMBERSHIP, POLITICAL, HEALTH, CONFIDENTIAL, BUSINESS, EMAIL, PHONE, NAME, ADDRESS, CVR, ORGNR ->
                false;
        };
    }
}
