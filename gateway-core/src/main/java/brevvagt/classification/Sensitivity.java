package brevvagt.classification;

import brevvagt.finding.DataKind;

/** How much protection data asks for, the least first. */
public enum Sensitivity {
    ORDINARY,
    CONFIDENTIAL,
    SENSITIVE;

    /** The sensitivity of one kind: article 9 data is sensitive, national numbers are confidential. */
    public static Sensitivity of(DataKind kind) {
        return switch (kind) {
            case MEMBERSHIP, POLITICAL, HEALTH -> SENSITIVE;
            case CPR, PERSONNUMMER, FODSELSNUMMER, HETU, CONFIDENTIAL, BUSINESS -> CONFIDENTIAL;
            case EMAIL, PHONE, NAME, ADDRESS, CVR, ORGNR -> ORDINARY;
        };
    }
}
