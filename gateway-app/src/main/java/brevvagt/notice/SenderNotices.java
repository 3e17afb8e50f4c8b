package brevvagt.notice;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Notice;
import brevvagt.custody.Notice.Kind;
import brevvagt.decision.Decision;
import brevvagt.decision.PolicyRevision;
import brevvagt.decision.RecipientDecision;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.OwnDomains;
import brevvagt.message.ReceivedMail;
import brevvagt.message.StatusRequest.Notify;
import brevvagt.pipeline.Examination.Examined;
import brevvagt.pipeline.Notices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes one plain notice per mail that was stopped, partly late or met a tip: to senders in own domains only, and never
 * about automatic mail (RFC 3834).
 */
public final class SenderNotices implements Notices {
    private final NoticeSettings settings;
    private final Addressees addressees;
    private final StatusNotices statuses;
    private final NoticeMail mails;

    public SenderNotices(NoticeSettings settings, OwnDomains own, StatusNotices statuses, Clock clock) {
        this.settings = settings;
        this.addressees = new Addressees(own);
        this.statuses = statuses;
        this.mails = new NoticeMail(settings.from(), clock);
    }

    @Override
    public List<Notice> about(Examined examined, Map<Address, Fate> fates) {
        var notices = new ArrayList<Notice>();
        if (isWorthTelling(examined, fates)) {
            notices.addAll(written(examined.mail(), examined.decision(), fates));
        }
        notices.addAll(statuses.relayed(examined.mail(), fates));
        return notices;
    }

    @Override
    public List<Notice> aboutFailure(ReceivedMail mail) {
        Map<Address, Fate> fates = new LinkedHashMap<>();
        mail.envelope().recipients().forEach(recipient -> fates.put(recipient, new Fate.Held(HoldCause.FAULT)));
        return written(mail, undecided(mail), fates);
    }

    /** The notice that mail of custody is held after all, such as for a duty that is new. */
    public List<Notice> held(ReceivedMail mail, Decision decision, Map<Address, HoldCause> causes) {
        Map<Address, Fate> fates = new LinkedHashMap<>();
        causes.forEach((recipient, cause) -> fates.put(recipient, new Fate.Held(cause)));
        return written(mail, decision, fates);
    }

    /** The notice that a reviewer refused a mail for these recipients. */
    public List<Notice> rejected(ReceivedMail mail, Decision decision, Collection<Address> recipients) {
        return write(mail, decision, Kind.REJECTED, text -> new Told("subject.rejected", text.ofRejection(recipients)));
    }

    private static boolean isWorthTelling(Examined examined, Map<Address, Fate> fates) {
        return (NoticeText.hasTips(examined.decision()) && !isRefusedForAll(examined.mail(), fates))
                || isSomethingStopped(examined.mail(), fates)
                || isSomethingLate(examined.mail(), fates);
    }

    /** Refused for everybody needs no notice: the sending server makes one of the 5xx. */
    private static boolean isSomethingStopped(ReceivedMail mail, Map<Address, Fate> fates) {
        return !isRefusedForAll(mail, fates) && fates.values().stream().anyMatch(SenderNotices::isStopped);
    }

    /** Those without a fate yet are about to get the mail. */
    private static boolean isRefusedForAll(ReceivedMail mail, Map<Address, Fate> fates) {
        return fates.keySet().containsAll(mail.envelope().recipients())
                && fates.values().stream().allMatch(Fate::isRefusal);
    }

    private static boolean isStopped(Fate fate) {
        return fate instanceof Fate.Held || fate.isRefusal();
    }

    /** Unless the sender asked not to hear of delays (RFC 3461 section 4.1). */
    private static boolean isSomethingLate(ReceivedMail mail, Map<Address, Fate> fates) {
        return fates.entrySet().stream()
                .anyMatch(entry -> NoticeText.isLate(entry.getValue())
                        && mail.envelope().status().of(entry.getKey()).wants(Notify.DELAY));
    }

    private List<Notice> written(ReceivedMail mail, Decision decision, Map<Address, Fate> fates) {
        if (isSomethingStopped(mail, fates)) {
            return write(
                    mail,
                    decision,
                    Kind.STOPPED,
                    text -> new Told("subject.stopped", text.ofFates("intro.stopped", fates)));
        }
        if (isSomethingLate(mail, fates)) {
            return write(
                    mail, decision, Kind.STOPPED, text -> new Told("subject.late", text.ofFates("intro.late", fates)));
        }
        return write(mail, decision, Kind.TIP, text -> new Told("subject.tip", text.ofTips()));
    }

    /** A subject, by its key, and a text. */
    private record Told(String subject, String text) {}

    private List<Notice> write(ReceivedMail mail, Decision decision, Kind kind, Function<NoticeText, Told> wording) {
        var original = Original.of(mail);
        return addressees.ofNotice(original).stream()
                .map(to -> {
                    var words = new Words(settings.language().forSender(to));
                    var text = new NoticeText(words, settings.contact(), decision);
                    var told = wording.apply(text);
                    var heading = new NoticeMail.Heading(
                            kind, mail.id(), original.messageId(), to, text.subject(told.subject()));
                    return new Notice(mail.id(), kind, to, mails.plain(heading, told.text()));
                })
                .toList();
    }

    private static Decision undecided(ReceivedMail mail) {
        var nothing = mail.envelope().recipients().stream()
                .map(recipient -> new RecipientDecision(recipient, List.of(), List.of()))
                .toList();
        return new Decision(mail.id(), nothing, new PolicyRevision("none"));
    }
}
