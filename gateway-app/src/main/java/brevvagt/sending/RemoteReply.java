package brevvagt.sending;

import brevvagt.delivery.SmtpReply;
import java.util.List;

/**
 * What the other server said (RFC 5321 section 4.2). Its text may quote addresses, so only code and status go on.
 *
 * @param status the enhanced status code (RFC 2034) if it is one of the code's class, or an empty text
 * @param lines the texts after the codes
 */
record RemoteReply(int code, String status, List<String> lines) {
    /** The service is shutting the connection down (RFC 5321 section 3.8). */
    private static final int CLOSING = 421;

    private static final int NO_ROOM = 452;
    private static final int LONGEST_STATUS = 9;

    RemoteReply {
        lines = List.copyOf(lines);
    }

    static RemoteReply of(int code, List<String> lines) {
        return new RemoteReply(code, statusOf(code, lines.getFirst()), lines);
    }

    boolean isPositive() {
        return code / 100 == 2;
    }

    boolean isTransient() {
        return code / 100 == 4;
    }

    boolean isPermanent() {
        return code / 100 == 5;
    }

    boolean isClosing() {
        return code == CLOSING;
    }

    /** Enough recipients for one transaction; the rest may follow in another (RFC 5321 section 4.5.3.1.10). */
    boolean saysTooManyRecipients() {
        return code == NO_ROOM && (status.isEmpty() || status.equals("4.5.3"));
    }

    /** What may be recorded and passed on, with a text of our own. */
    SmtpReply redacted(String text) {
        return new SmtpReply(code, status, text);
    }

    private static String statusOf(int code, String text) {
        int end = text.indexOf(' ');
        var word = end < 0 ? text : text.substring(0, end);
        boolean sameClass = word.length() > 1 && word.charAt(0) - '0' == code / 100 && word.charAt(1) == '.';
        return sameClass && isStatus(word) ? word : "";
    }

    /** Class, subject and detail of one to three digits each (RFC 3463 section 2). */
    private static boolean isStatus(String word) {
        if (word.length() > LONGEST_STATUS) {
            return false;
        }
        var parts = word.split("\\.", -1);
        return parts.length == 3 && isNumber(parts[1]) && isNumber(parts[2]);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
