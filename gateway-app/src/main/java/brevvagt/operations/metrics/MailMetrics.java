package brevvagt.operations.metrics;

import brevvagt.delivery.SmtpReply;
import java.util.regex.Pattern;

/** How mails were answered and how long they took, from the final dot to the reply. */
public final class MailMetrics {
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d\\.\\d{1,2}");

    private final Counts mails = new Counts("brevvagt.mails", "Mails answered after the final dot", "reply", "status");
    private final Durations durations =
            new Durations("brevvagt_mail_duration_seconds", "From the final dot to the reply");

    /** Shows them among the others. */
    public void addTo(Metrics metrics) {
        metrics.add(mails);
        metrics.add(durations);
    }

    /** A mail was answered that long, in nanoseconds, after its final dot. */
    public void answered(SmtpReply reply, long nanos) {
        mails.add(classOf(reply), STATUS.matcher(reply.status()).matches() ? reply.status() : "other");
        durations.addNanos(nanos);
    }

    private static String classOf(SmtpReply reply) {
        return switch (reply.code() / 100) {
            case 2 -> "2xx";
            case 4 -> "4xx";
            default -> "5xx";
        };
    }
}
