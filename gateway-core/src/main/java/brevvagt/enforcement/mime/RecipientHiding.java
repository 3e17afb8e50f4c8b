package brevvagt.enforcement.mime;

import brevvagt.message.Address;
import brevvagt.message.mime.AddressList;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes everything out of a message that tells one recipient of another: the address headers, the traces that servers
 * leave, and the attendees of a meeting. The sender and the envelope stay.
 */
public final class RecipientHiding {
    /** The group without members (RFC 5322 section 3.4). */
    private static final String NOBODY = "undisclosed-recipients:;";

    private static final Set<String> NAMING = Set.of(
            "cc",
            "bcc",
            "resent-to",
            "resent-cc",
            "resent-bcc",
            "apparently-to",
            "delivered-to",
            "envelope-to",
            "original-recipient",
            "mail-followup-to",
            "x-envelope-to",
            "x-original-to",
            "x-rcpt-to",
            "x-forwarded-to");
    /** Headers that speak of the sender and of the message itself. */
    private static final Set<String> OF_SENDER =
            Set.of("from", "sender", "return-path", "message-id", "in-reply-to", "references", "dkim-signature");

    private static final String EXCHANGE = "x-ms-exchange-";
    /** The clause by which a server writes down for whom it took the mail (RFC 5321 section 4.4). */
    private static final Pattern FOR =
            Pattern.compile("\\s+for\\s+(<[^>]*>|[^\\s;<>]+@[^\\s;<>]+)", Pattern.CASE_INSENSITIVE);

    private RecipientHiding() {}

    /** Hides the recipients in a copy that goes to several of them. */
    public static Surgery hide(MimeMessage message) throws MessagingException {
        return hide(message, Optional.empty());
    }

    /**
     * Hides the recipients; the meeting itself (UID, SEQUENCE, ORGANIZER) stays so that later updates find it.
     *
     * @param alone the only one who gets this copy, whom it may name
     */
    public static Surgery hide(MimeMessage message, Optional<Address> alone) throws MessagingException {
        var to = alone.filter(address -> !address.needsUtf8())
                .map(address -> "<" + address.value() + ">")
                .orElse(NOBODY);
        var parts = PartSurgery.apply(message, new CalendarSurgery(RecipientHiding::withoutAttendees));
        if (!parts.isDone()) {
            return parts;
        }
        boolean hidden = HeaderSurgery.apply(message, new OneTo(recipients(message), to));
        boolean added = addTo(message, to);
        return parts.and(hidden || added ? Surgery.HEADERS : Surgery.NOTHING);
    }

    /** Those the headers name, but for the sender, who may well have put itself among them. */
    private static Set<String> recipients(MimeMessage message) throws MessagingException {
        var named = new HashSet<>(addresses(message, "To", "Cc", "Bcc"));
        named.removeAll(addresses(message, "From", "Sender"));
        return named;
    }

    private static Set<String> addresses(MimeMessage message, String... fields) throws MessagingException {
        var addresses = new HashSet<String>();
        for (var field : fields) {
            var values = message.getHeader(field);
            for (var value : values == null ? new String[0] : values) {
                AddressList.parse(value).forEach(address -> addresses.add(address.key()));
            }
        }
        return addresses;
    }

    private static CalendarText.Fate withoutAttendees(CalendarText.Line line) {
        return line.name().equals("ATTENDEE") ? new CalendarText.Fate.Dropped() : new CalendarText.Fate.Kept();
    }

    /** A mail to blind recipients alone has no To; RFC 5322 wants none, but many receivers do. */
    private static boolean addTo(MimeMessage message, String to) throws MessagingException {
        if (message.getHeader("To") != null) {
            return false;
        }
        message.addHeaderLine("To: " + to);
        return true;
    }

    /** The header without names: the first To tells of nobody, or of the one who gets the copy, and all others go. */
    private static final class OneTo implements HeaderSurgery.Edit {
        private final Set<String> recipients;
        private final String to;
        private boolean toSeen;

        OneTo(Set<String> recipients, String to) {
            this.recipients = recipients;
            this.to = to;
        }

        @Override
        public List<String> of(HeaderSurgery.Line line) {
            return switch (line.name()) {
                case "to" -> to(line);
                case "received" -> List.of(FOR.matcher(line.raw()).replaceAll(""));
                default -> namesRecipients(line) ? List.of() : List.of(line.raw());
            };
        }

        private List<String> to(HeaderSurgery.Line line) {
            boolean first = !toSeen;
            toSeen = true;
            if (!first) {
                return List.of();
            }
            return List.of(line.value().equals(to) ? line.raw() : line.with(to));
        }

        private boolean namesRecipients(HeaderSurgery.Line line) {
            var name = line.name();
            var value = line.value().toLowerCase(Locale.ROOT);
            if (!OF_SENDER.contains(name) && recipients.stream().anyMatch(value::contains)) {
                return true;
            }
            boolean exchange = name.startsWith(EXCHANGE)
                    && (name.contains("recipient") || line.value().contains("@"));
            return exchange || NAMING.contains(name);
        }
    }
}
