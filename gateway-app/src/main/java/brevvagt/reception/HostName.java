package brevvagt.reception;

/** The name a host gives itself in EHLO (RFC 5321 section 4.1.1.1): a domain or an address literal. */
final class HostName {
    private static final int LONGEST = 255;
    private static final String PUNCTUATION = "-._:[]";

    private HostName() {}

    /** Whether the text can stand in a Received line; underscores do occur in names of Windows hosts. */
    static boolean isValid(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(HostName::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || PUNCTUATION.indexOf(c) >= 0;
    }
}
