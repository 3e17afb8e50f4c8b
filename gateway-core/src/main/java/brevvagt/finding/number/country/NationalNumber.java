package brevvagt.finding.number.country;

import brevvagt.finding.DataKind;
import java.time.LocalDate;

/**
 * Characters that can be a person's national number: they hold a birthday that is not in the future.
 *
 * @param characters the same for every spelling of one number
 * @param length how many characters its shortest official spelling has
 */
public record NationalNumber(DataKind kind, String characters, int length, LocalDate birthday, Sort sort, Check check) {
    /** What the birthday's digits say besides the birthday. */
    public enum Sort {
        ORDINARY,
        /** A number for somebody without the ordinary one: erstatnings-CPR, samordningsnummer, D- and H-number. */
        REPLACEMENT,
        /** X-eCPR of the health sector, {@code DDMMYYCAAG}, and the regional D-eCPR of the same form. */
        LETTERED,
        /** Issued for tests of computer systems only. */
        SYNTHETIC
    }

    /** What the check digits say. */
    public enum Check {
        HOLDS,
        /** A Danish number of a birthday whose numbers are issued without. */
        NOT_NEEDED,
        FAILS
    }

    /** Whether the check digits hold. */
    public boolean isConfirmed() {
        return check == Check.HOLDS;
    }

    @Override
    public String toString() {
        return kind + ", " + sort;
    }
}
