package brevvagt.notice;

import brevvagt.custody.Notice.Kind;
import brevvagt.decision.Decision;
import brevvagt.decision.PolicyRevision;
import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.ReceivedMail;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One delivery status notification: a part for people, one for programs, and what is given back of the mail. */
public final class StatusReport {
    private final NoticeSettings settings;
    private final StatusFields fields;
    private final NoticeMail mails;
    private final Clock clock;

    StatusReport(NoticeSettings settings, StatusNotices.Gateway gateway) {
        this.settings = settings;
        this.clock = gateway.clock();
        this.fields = new StatusFields(gateway);
        this.mails = new NoticeMail(settings.from(), clock);
    }

    /** The mail a report is about, and what was decided about it. */
    public record About(ReceivedMail mail, Decision decision) {
        /** A mail of which nothing is given back but its way. */
        static About undecided(ReceivedMail mail) {
            return new About(mail, new Decision(mail.id(), List.of(), new PolicyRevision("none")));
        }

        /** Whether no policy, in whatever mode, wanted anything of it. */
        boolean isFreeOfDuties() {
            return !decision.recipients().isEmpty()
                    && decision.recipients().stream()
                            .allMatch(each -> each.duties().isEmpty());
        }
    }

    /** What came of the last try for a recipient, and when that was. */
    public record LastTry(SmtpReply answer, Instant at) {}

    /** What happened. */
    sealed interface Event {
        Kind kind();
    }

    /** It is still tried, until then. */
    record Delayed(Instant until) implements Event {
        @Override
        public Kind kind() {
            return Kind.DELAYED;
        }
    }

    /** It failed for good. */
    record Failed() implements Event {
        @Override
        public Kind kind() {
            return Kind.FAILED;
        }
    }

    /** A server has it that tells no more. */
    record Relayed() implements Event {
        @Override
        public Kind kind() {
            return Kind.RELAYED;
        }
    }

    /** All there is to tell. */
    record Told(About about, Original original, Map<Address, LastTry> recipients, Event event) {}

    MailBytes write(Told told, Address to, Optional<MimePart> givenBack) {
        var words = new Words(settings.language().forSender(to));
        var parts = new ArrayList<MimePart>();
        parts.add(MimePart.text(new StatusText(words, settings.contact(), clock).of(told)));
        parts.add(MimePart.lines("message/delivery-status", MailBytes.of(fields.of(told))));
        givenBack.ifPresent(parts::add);
        var reference = told.about().mail().id();
        var kind = told.event().kind();
        return mails.report(
                new NoticeMail.Heading(
                        kind,
                        reference,
                        told.original().messageId(),
                        to,
                        words.of("subject." + kind, reference.value())),
                parts);
    }
}
