package brevvagt.enforcement;

/** What the next server can carry (RFC 6152, RFC 6531); a mail is converted for it before it is cleared. */
public record Transport(boolean eightBitMime, boolean smtpUtf8) {
    public static final Transport EVERYTHING = new Transport(true, true);
    public static final Transport SEVEN_BIT = new Transport(false, false);
}
