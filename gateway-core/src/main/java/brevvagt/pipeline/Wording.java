package brevvagt.pipeline;

import brevvagt.audit.Event.Fate;
import brevvagt.classification.Classification;
import brevvagt.decision.Action;
import brevvagt.decision.Decision;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.SmtpReply;
import brevvagt.finding.DataKind;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import brevvagt.pipeline.Examination.Examined;
import java.util.Map;

/** The replies of the gateway: ASCII, policy first, never data of the mail (RFC 5321 section 4.2, RFC 3463). */
final class Wording {
    private Wording() {}

    static SmtpReply accepted(MessageId id) {
        return new SmtpReply(250, "2.0.0", "Accepted. Ref " + id.value());
    }

    static SmtpReply fault(MessageId id) {
        return new SmtpReply(451, "4.3.0", "The gateway could not check this mail, try again. Ref " + id.value());
    }

    static SmtpReply busy(MessageId id) {
        return new SmtpReply(451, "4.3.2", "Busy, try again. Ref " + id.value());
    }

    /** Another connection is working on the very same mail. */
    static SmtpReply underWay(MessageId id) {
        return new SmtpReply(451, "4.3.2", "The same mail is under way already, try again. Ref " + id.value());
    }

    static SmtpReply hostile(MessageId id, String limit) {
        return new SmtpReply(554, "5.6.3", "Not readable as a mail: " + limit + ". Ref " + id.value());
    }

    /** A next server that cannot take the mail now; its own words stay out. */
    static SmtpReply notNow(MessageId id, SmtpReply answer) {
        var status = answer.status().startsWith("4.") ? answer.status() : "4.4.1";
        return new SmtpReply(451, status, "The next server does not take mail now, try again. Ref " + id.value());
    }

    /** The reply once every recipient has its fate: refused only if everybody is. */
    static SmtpReply of(Examined examined, Map<Address, Fate> fates) {
        var id = examined.mail().id();
        boolean everybodyRefused = fates.values().stream().allMatch(Fate::isRefusal);
        if (!everybodyRefused) {
            return accepted(id);
        }
        return fates.values().stream()
                .filter(Fate.Refused.class::isInstance)
                .map(fate -> ((Fate.Refused) fate).policy())
                .findFirst()
                .map(policy -> blocked(policy, examined.classification(), id))
                .orElseGet(() -> rejected(fates, id));
    }

    /** The id of the policy that blocks the mail for this recipient. */
    static String blockingPolicy(Decision decision, Address recipient) {
        return decision.of(recipient).duties().stream()
                .filter(duty -> duty.action() instanceof Action.Block)
                .flatMap(duty -> duty.policies().stream())
                .findFirst()
                .orElse("gateway");
    }

    private static SmtpReply blocked(String policy, Classification classification, MessageId id) {
        return new SmtpReply(550, "5.7.1", "[" + policy + "] Blocked: " + what(classification) + ". Ref " + id.value());
    }

    private static SmtpReply rejected(Map<Address, Fate> fates, MessageId id) {
        var answer = fates.values().stream()
                .filter(Fate.Sent.class::isInstance)
                .map(fate -> ((Fate.Sent) fate).outcome())
                .filter(Outcome.Rejected.class::isInstance)
                .map(outcome -> ((Outcome.Rejected) outcome).answer())
                .findFirst()
                .orElseThrow();
        var status = answer.status().startsWith("5.") ? answer.status() : "5.0.0";
        return new SmtpReply(550, status, "Refused by the next server. Ref " + id.value());
    }

    private static String what(Classification classification) {
        return classification.categories().stream()
                .findFirst()
                .map(Wording::name)
                .orElse("not allowed by policy");
    }

    private static String name(DataKind kind) {
        return switch (kind) {
            case CPR, PERSONNUMMER, FODSELSNUMMER, HETU -> "national id number";
            case MEMBERSHIP -> "trade union membership";
            case POLITICAL -> "political opinion";
            case HEALTH -> "health data";
            case CONFIDENTIAL -> "confidential data";
            case BUSINESS -> "business data";
            case EMAIL, PHONE, NAME, ADDRESS, CVR, ORGNR -> "personal data";
        };
    }
}
