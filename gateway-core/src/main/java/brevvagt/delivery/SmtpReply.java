package brevvagt.delivery;

/**
 * An SMTP reply, given or got (RFC 5321 section 4.2).
 *
 * @param code the three digits
 * @param status the enhanced status code (RFC 3463), such as {@code 5.7.1}, or an empty text
 * @param text what a person reads: ASCII, never data of the mail
 */
public record SmtpReply(int code, String status, String text) {
    /** Whether the receiver took responsibility. */
    public boolean isPositive() {
        return code / 100 == 2;
    }

    /** Whether the sender may try again. */
    public boolean isTransient() {
        return code / 100 == 4;
    }

    /** Code and status only: what is safe to record of a remote answer. */
    public String redacted() {
        return status.isEmpty() ? Integer.toString(code) : code + " " + status;
    }
}
