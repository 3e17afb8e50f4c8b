package brevvagt.notice;

import brevvagt.custody.Notice.Kind;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes one notice in the place of many, when a program sends more mail than its owner would read notices about. */
public final class Digest {
    private static final Pattern REFERENCE = Pattern.compile("Q-[0-9A-Za-z]{1,20}");

    private final NoticeSettings settings;
    private final NoticeMail mails;

    public Digest(NoticeSettings settings, Clock clock) {
        this.settings = settings;
        this.mails = new NoticeMail(settings.from(), clock);
    }

    /**
     * A notice that is listed.
     *
     * @param mail the reference of the mail it is about, as it stands in the store
     * @param kind the name of its kind, as it stands in the store
     */
    public record Entry(String mail, String kind) {}

    /** How many notices make a digest. */
    public Pace pace() {
        return settings.pace();
    }

    /** The notice that lists references only; those that were damaged in the store are counted. */
    public MailBytes write(Address to, Collection<Entry> entries) {
        var words = new Words(settings.language().forSender(to));
        var text = new StringBuilder(words.of("intro.digest", Integer.toString(entries.size()))).append("\n");
        for (var kind : Kind.values()) {
            section(text, words.of("digest." + kind), references(entries, kind));
        }
        text.append("\n").append(NoticeText.ask(words, settings.contact()));
        var subject = words.of("subject.digest", Integer.toString(entries.size()));
        return mails.plain(
                new NoticeMail.Heading(Kind.STOPPED, MessageId.random(), Optional.empty(), to, subject),
                text.toString());
    }

    private static List<String> references(Collection<Entry> entries, Kind kind) {
        var references = new TreeSet<String>();
        entries.stream()
                .filter(entry -> entry.kind().equals(kind.name()))
                .map(Entry::mail)
                .filter(mail -> REFERENCE.matcher(mail).matches())
                .forEach(references::add);
        return List.copyOf(references);
    }

    private static void section(StringBuilder text, String title, List<String> references) {
        if (!references.isEmpty()) {
            text.append("\n").append(title).append("\n");
            references.forEach(each -> text.append("  - ").append(each).append("\n"));
        }
    }
}
