package brevvagt.command;

import brevvagt.enforcement.Enforced.HoldCause;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How commands say things to people. */
final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int KILO = 1_000;

    private Words() {}

    /** A time in the zone of the machine. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    /** A number of bytes. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO ? bytes / KILO + " kB" : bytes / (KILO * KILO) + " MB";
    }

    /** Why a mail is held. */
    static String cause(HoldCause cause) {
        return switch (cause) {
            case POLICY -> "a policy says so";
            case SIGNED -> "a signed part would have to change";
            case NOT_CLEARED -> "a duty was not met by the change";
            case TLS_NOT_MET -> "the connection could not meet the TLS duty";
            case NOT_DELIVERED -> "it could not be delivered, and nobody may be told";
            case IN_DOUBT -> "the server never said whether it took the mail";
            case FAULT -> "the gateway failed on it for the third time";
        };
    }

    /** Text of a mail for a terminal: its control characters could move the cursor or write a command. */
    static String harmless(String text) {
        return text.codePoints()
                .map(c -> c == '\t' || !Character.isISOControl(c) ? c : '\u00b7')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
