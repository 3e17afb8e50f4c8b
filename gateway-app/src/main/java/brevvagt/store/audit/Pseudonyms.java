package brevvagt.store.audit;

import brevvagt.finding.PersonKeys;
import brevvagt.message.Address;
import brevvagt.message.ReversePath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stands in for who is meant: the same person has the same name in every record, and the record tells nobody who. */
public final class Pseudonyms {
    private static final String NULL_SENDER = "<>";
    private static final Pattern MANY_DIGITS = Pattern.compile("\\d(?:[-.]?\\d){5}");
    private static final Pattern SEPARATOR = Pattern.compile("[.\\-_+]");
    private static final int SHORTEST_NAME = 3;

    private final PersonKeys keys;
    private final List<PersonKeys> former;

    public Pseudonyms(PersonKeys keys) {
        this(keys, List.of());
    }

    /** Writes with {@code keys} and recognises what was written with the former ones. */
    public Pseudonyms(PersonKeys keys, List<PersonKeys> former) {
        this.keys = keys;
        this.former = List.copyOf(former);
    }

    /** The key of a mailbox, whatever its spelling. */
    public String address(Address address) {
        return keys.of(address.key()).value();
    }

    /** The key of the sender, or {@code <>}. */
    public String sender(ReversePath sender) {
        return sender.address().map(this::address).orElse(NULL_SENDER);
    }

    /** The key of a Message-ID, as clients put names and machines into it; empty when the mail has none. */
    public String messageId(String messageId) {
        return messageId.isEmpty() ? "" : keys.of(messageId).value();
    }

    /** What a Message-ID may be called in records of any age. */
    public List<String> allOfMessageId(String messageId) {
        return all(messageId);
    }

    /** What a mailbox may be called in records of any age. */
    public List<String> allOfAddress(Address address) {
        return all(address.key());
    }

    private List<String> all(String value) {
        return Stream.concat(Stream.of(keys), former.stream())
                .map(each -> each.of(value).value())
                .toList();
    }

    /** The domain, or its key when it names a person: digits like a national number, an own name, an IP address. */
    public String domain(Address address) {
        return looksPersonal(address) ? keys.of(address.domain()).value() : address.domain();
    }

    private static boolean looksPersonal(Address address) {
        return address.domain().startsWith("[")
                || MANY_DIGITS.matcher(address.domain()).find()
                || sharesName(address);
    }

    /** As in {@code jens@jens-hansen.example} and {@code jens.hansen@jenshansen.example}. */
    private static boolean sharesName(Address address) {
        var local = words(address.localPart().toLowerCase(Locale.ROOT));
        var domain = words(address.domain());
        return domain.contains(String.join("", local))
                || local.stream().anyMatch(word -> word.length() >= SHORTEST_NAME && domain.contains(word));
    }

    private static List<String> words(String text) {
        return Arrays.asList(SEPARATOR.split(text, -1));
    }
}
