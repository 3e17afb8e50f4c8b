package brevvagt.finding.people;

import brevvagt.finding.text.SearchedMail;
import brevvagt.message.Address;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who writes a mail and whom everybody can see it is written to, as persons of the gathering. */
final class Correspondents {
    /** More recipients than that are a mailing of whatever number. */
    private static final int MOST = 2_000;

    private static final int MOST_GREETED = 20;

    private final Somebody sender;
    private final List<Somebody> recipients = new ArrayList<>();
    private final List<Somebody> outsiders = new ArrayList<>();
    private final Gathering gathering;

    Correspondents(SearchedMail mail, Names names, Gathering gathering) {
        this.gathering = gathering;
        this.sender = sender(mail, names);
        var shown = new HashMap<String, Name>();
        mail.documents().stream()
                .filter(document -> document.place() instanceof Place.Recipients)
                .flatMap(document -> Mailbox.in(document.content(), names).stream())
                .forEach(mailbox -> mailbox.name()
                        .ifPresent(name -> shown.putIfAbsent(mailbox.address().key(), name)));
        mail.visibleRecipients().stream()
                .limit(MOST)
                .forEach(address -> recipient(address, shown, names, mail.sender()));
    }

    private Somebody sender(SearchedMail mail, Names names) {
        var from = mail.documents().stream()
                .filter(document -> document.place() instanceof Place.Header(var name) && name.equalsIgnoreCase("From"))
                .flatMap(document -> Mailbox.in(document.content(), names).stream())
                .findFirst();
        var somebody = gathering.newcomer();
        from.ifPresent(it -> somebody.traits(it.traits()));
        mail.sender().ifPresent(it -> somebody.traits(new Mailbox(it, Mailbox.ofLocalPart(it, names)).traits()));
        somebody.is(Somebody.Part.SENDER);
        return somebody;
    }

    private void recipient(Address address, Map<String, Name> shown, Names names, Optional<Address> from) {
        var name = Optional.ofNullable(shown.get(address.key())).or(() -> Mailbox.ofLocalPart(address, names));
        var somebody = gathering.newcomer(new Mailbox(address, name).traits());
        somebody.is(Somebody.Part.RECIPIENT);
        recipients.add(somebody);
        if (from.isEmpty() || !from.get().domain().equals(address.domain())) {
            outsiders.add(somebody);
        }
    }

    Somebody sender() {
        return sender;
    }

    /** Takes the name under the mail for that of the sender, unless the header told it. */
    void signed(Name name) {
        sender.called(name);
    }

    /** Whether the name is the sender's. */
    boolean isSender(Name name) {
        return sender.name().filter(own -> own.mayBe(name)).isPresent();
    }

    /** Whether the name is that of somebody the mail is written to. */
    boolean isRecipient(Name name) {
        return recipients.stream()
                .limit(MOST_GREETED)
                .anyMatch(each -> each.name().filter(own -> own.mayBe(name)).isPresent());
    }

    /** The one person the mail is written to: the only outsider, the only recipient, or the first. */
    Somebody recipient() {
        if (recipients.isEmpty()) {
            var somebody = gathering.newcomer();
            somebody.is(Somebody.Part.RECIPIENT);
            recipients.add(somebody);
        }
        return outsiders.isEmpty() ? recipients.getFirst() : outsiders.getFirst();
    }

    /** Whether "you" can mean nobody but one. */
    boolean isToOne() {
        return recipients.size() <= 1 || outsiders.size() == 1;
    }

    /** All from other domains than the sender's that everybody can see. */
    List<Somebody> outsiders() {
        return outsiders;
    }
}
