package brevvagt.notice;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.message.StatusRequest.ForRecipient;
import brevvagt.message.Xtext;
import brevvagt.notice.StatusReport.Delayed;
import brevvagt.notice.StatusReport.LastTry;
import brevvagt.notice.StatusReport.Told;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of a report that programs read (RFC 3464 section 2), in ASCII. National numbers in addresses are stars there,
 * too (promise 5), although that makes such an address one that nobody can write to.
 */
final class StatusFields {
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,500}");

    private final StatusNotices.Gateway gateway;

    StatusFields(StatusNotices.Gateway gateway) {
        this.gateway = gateway;
    }

    String of(Told told) {
        var mail = told.about().mail();
        var fields = new StringBuilder();
        field(fields, "Reporting-MTA", "dns; " + gateway.hostName());
        var envelopeId = Xtext.decoded(mail.envelope().status().envelopeId());
        if (PRINTABLE.matcher(envelopeId).matches()) {
            field(fields, "Original-Envelope-Id", envelopeId);
        }
        field(fields, "Arrival-Date", NoticeMail.date(mail.at(), gateway.clock()));
        told.recipients().forEach((recipient, lastTry) -> recipient(fields, told, recipient, lastTry));
        return fields.toString();
    }

    private void recipient(StringBuilder fields, Told told, Address recipient, LastTry lastTry) {
        fields.append("\r\n");
        originalRecipient(fields, told.about().mail().envelope().status().of(recipient));
        field(fields, "Final-Recipient", typed(recipient));
        field(fields, "Action", told.event().kind().name().toLowerCase(Locale.ROOT));
        field(fields, "Status", status(lastTry.answer()));
        field(fields, "Diagnostic-Code", "smtp; " + lastTry.answer().redacted());
        field(fields, "Last-Attempt-Date", NoticeMail.date(lastTry.at(), gateway.clock()));
        if (told.event() instanceof Delayed(var until)) {
            field(fields, "Will-Retry-Until", NoticeMail.date(until, gateway.clock()));
        }
    }

    /** Only what the sender's own system gave (RFC 3464 section 2.3.1). */
    private static void originalRecipient(StringBuilder fields, ForRecipient asked) {
        var given = asked.originalRecipient();
        int semicolon = given.indexOf(';');
        if (semicolon < 1) {
            return;
        }
        var address = Masking.inReports(Xtext.decoded(given.substring(semicolon + 1)));
        var field = given.substring(0, semicolon) + "; " + address;
        if (PRINTABLE.matcher(field).matches()) {
            field(fields, "Original-Recipient", field);
        }
    }

    /** An address in UTF-8 is written so that it passes everywhere (RFC 6533 section 3). */
    private static String typed(Address recipient) {
        var address = Masking.inReports(recipient.value());
        return recipient.needsUtf8() ? "utf-8; " + Xtext.utf8(address) : "rfc822; " + address;
    }

    /** The last answer's own, or the one that says no more than its code (RFC 3463). */
    private static String status(SmtpReply answer) {
        return STATUS.matcher(answer.status()).matches() ? answer.status() : answer.code() / 100 + ".0.0";
    }

    private static void field(StringBuilder fields, String name, String value) {
        fields.append(name).append(": ").append(value).append("\r\n");
    }
}
