package brevvagt.notice;

import brevvagt.message.Address;
import java.util.regex.Pattern;

/** Shows addresses without the national numbers that some systems make them of. */
final class Masking {
    /** A national number used as a local part is not repeated to a person, nor anything that might be part of one. */
    private static final Pattern DIGITS = Pattern.compile("\\d{5,}|\\d{6}-\\d");
    /** Danish, Swedish, Norwegian and Finnish numbers with what may stand between their halves. */
    private static final Pattern NATIONAL =
            Pattern.compile("(?:\\d\\d)?\\d{6}[-+._ ]?\\d{4,5}|\\d{6}[-+A-FU-Ya-fu-y]\\d{3}\\w");

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[0-9A-Za-z]");

    private Masking() {}

    /** For people. */
    static String shown(Address address) {
        return DIGITS.matcher(address.value()).replaceAll("***");
    }

    /** For programs: national numbers become stars of the same length, everything else stays. */
    static String inReports(String address) {
        return NATIONAL.matcher(address)
                .replaceAll(number -> LETTER_OR_DIGIT.matcher(number.group()).replaceAll("*"));
    }
}
