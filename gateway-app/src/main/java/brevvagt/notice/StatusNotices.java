package brevvagt.notice;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Notice;
import brevvagt.custody.Notice.Kind;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.Clearance;
import brevvagt.message.Address;
import brevvagt.message.OwnDomains;
import brevvagt.message.ReceivedMail;
import brevvagt.message.StatusRequest;
import brevvagt.message.StatusRequest.Notify;
import brevvagt.notice.StatusReport.About;
import brevvagt.notice.StatusReport.LastTry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes delivery status notifications (RFC 3464) as far as the sender asked for them (RFC 3461). Of the mail they give
 * back as much as was asked for and tells nothing that a policy protects.
 */
public final class StatusNotices {
    private static final int MOST_GIVEN_BACK = 100_000;

    private final Addressees addressees;
    private final Clearance clearance;
    private final StatusReport report;
    private final Clock clock;

    /** Puts it together; {@code gateway} is where and when reports are made. */
    public StatusNotices(NoticeSettings settings, OwnDomains own, Clearance clearance, Gateway gateway) {
        this.addressees = new Addressees(own);
        this.clearance = clearance;
        this.report = new StatusReport(settings, gateway);
        this.clock = gateway.clock();
    }

    /**
     * The gateway as reports name it.
     *
     * @param hostName its name in DNS
     */
    public record Gateway(String hostName, Clock clock) {}

    /** Whether there is somebody who may be told what becomes of the mail; if not, its failure is for a reviewer. */
    public boolean hasReader(ReceivedMail mail) {
        return addressees.ofStatus(Original.of(mail)).isPresent();
    }

    /** That delivery takes longer, and until when it is tried; nothing for those who did not ask for it. */
    public List<Notice> delayed(About about, Map<Address, LastTry> recipients, Instant until) {
        return write(about, wanted(about.mail(), recipients, Notify.DELAY), new StatusReport.Delayed(until));
    }

    /** That delivery failed for good; nothing for those who did not ask for it. */
    public List<Notice> failed(About about, Map<Address, LastTry> recipients) {
        return write(about, wanted(about.mail(), recipients, Notify.FAILURE), new StatusReport.Failed());
    }

    /** That the mail was passed on to servers that will not tell of its delivery, for those who asked to be told. */
    public List<Notice> relayed(ReceivedMail mail, Map<Address, Fate> fates) {
        Map<Address, LastTry> recipients = new LinkedHashMap<>();
        fates.forEach((recipient, fate) -> {
            if (fate instanceof Fate.Sent(Outcome.Relayed(var _, var answer, var tellsSender)) && !tellsSender) {
                recipients.put(recipient, new LastTry(answer, clock.instant()));
            }
        });
        var wanted = wanted(mail, recipients, Notify.SUCCESS);
        return wanted.isEmpty() ? List.of() : write(About.undecided(mail), wanted, new StatusReport.Relayed());
    }

    private static Map<Address, LastTry> wanted(ReceivedMail mail, Map<Address, LastTry> recipients, Notify kind) {
        Map<Address, LastTry> wanted = new LinkedHashMap<>(recipients);
        wanted.keySet()
                .removeIf(recipient -> !mail.envelope().status().of(recipient).wants(kind));
        return wanted;
    }

    private List<Notice> write(About about, Map<Address, LastTry> recipients, StatusReport.Event event) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        var original = Original.of(about.mail());
        return addressees.ofStatus(original).stream()
                .flatMap(to -> write(new StatusReport.Told(about, original, recipients, event), to).stream())
                .toList();
    }

    /** The fullest report that tells nothing it may not. */
    private Optional<Notice> write(StatusReport.Told told, Address to) {
        var id = told.about().mail().id();
        return givenBack(told).stream()
                .map(part -> report.write(told, to, part))
                .filter(bytes -> clearance.clearNotice(id, to, bytes).isPresent())
                .findFirst()
                .map(bytes -> new Notice(id, told.event().kind(), to, bytes));
    }

    /** What may be given back of the mail, the most first. With any duty, met or not, it is no more than its way. */
    private static List<Optional<MimePart>> givenBack(StatusReport.Told told) {
        var mail = told.about().mail();
        var original = told.original();
        boolean free = told.about().isFreeOfDuties();
        var parts = new ArrayList<Optional<MimePart>>();
        boolean wantsAll = mail.envelope().status().returned() == StatusRequest.Returned.FULL;
        if (wantsAll
                && free
                && told.event().kind() == Kind.FAILED
                && mail.bytes().size() <= MOST_GIVEN_BACK) {
            parts.add(Optional.of(MimePart.mail(mail.bytes())));
        }
        if (free) {
            parts.add(Optional.of(MimePart.lines("text/rfc822-headers", original.header())));
        }
        parts.add(Optional.of(MimePart.lines("text/rfc822-headers", original.harmlessHeader())));
        parts.add(Optional.empty());
        return parts;
    }
}
