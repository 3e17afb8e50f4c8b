package brevvagt.message.mime;

import brevvagt.message.Address;
import brevvagt.message.Headers;
import brevvagt.message.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the header of a mail or part says to a reader; identifiers, routes and dates are left out. */
final class HeaderTexts {
    private static final Set<String> RECIPIENTS =
            Set.of("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc", "apparently-to");
    private static final Set<String> TECHNICAL = Set.of(
            "received",
            "return-path",
            "message-id",
            "in-reply-to",
            "references",
            "date",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "content-disposition",
            "content-id",
            "content-language",
            "content-length",
            "resent-date",
            "resent-message-id",
            "thread-index",
            "user-agent",
            "x-mailer",
            "x-originating-ip",
            "importance",
            "priority",
            "x-priority",
            "x-msmail-priority",
            "precedence",
            "auto-submitted",
            "accept-language",
            "authentication-results",
            "dkim-signature",
            "domainkey-signature",
            "received-spf",
            "msip_labels",
            "autocrypt",
            "openpgp",
            "x-face",
            "face",
            "list-id",
            "feedback-id",
            "deferred-delivery",
            "sensitivity",
            "x-auto-response-suppress",
            "x-ld-processed",
            "x-tmn",
            "x-incomingheadercount",
            "x-eopattributedmessage",
            "x-universally-unique-identifier");
    private static final List<String> TECHNICAL_FAMILIES = List.of(
            "arc-",
            "x-ms-",
            "x-microsoft-",
            "x-forefront-",
            "x-exchange-",
            "x-google-",
            "x-gm-",
            "x-spam-",
            "x-proofpoint-",
            "x-mimecast-",
            "x-barracuda-",
            "x-sophos-",
            "x-apple-",
            "x-uuid",
            "list-");

    private HeaderTexts() {}

    /** Adds subject, recipients and all other readable fields of a mail. */
    static void ofMail(List<RawHeader> fields, MailScope scope) {
        fields.forEach(field -> add(field, scope));
    }

    /** Adds the readable fields of a part, such as its description; a part has no subject of its own. */
    static void ofPart(List<RawHeader> fields, MailScope scope) {
        fields.stream().filter(field -> !isTechnical(field)).forEach(field -> header(field, scope));
    }

    private static void add(RawHeader field, MailScope scope) {
        if (field.isCalled("Subject")) {
            scope.text(new Place.Subject(), HeaderDecoder.decode(field.value()));
        } else if (isRecipients(field)) {
            scope.text(new Place.Recipients(), HeaderDecoder.decode(field.value()));
        } else if (!isTechnical(field)) {
            header(field, scope);
        }
    }

    private static void header(RawHeader field, MailScope scope) {
        scope.text(
                new Place.Header(field.name().isEmpty() ? "unknown" : field.name()),
                HeaderDecoder.decode(field.value()));
    }

    private static boolean isRecipients(RawHeader field) {
        return RECIPIENTS.contains(field.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isTechnical(RawHeader field) {
        var name = field.name().toLowerCase(Locale.ROOT);
        return TECHNICAL.contains(name) || TECHNICAL_FAMILIES.stream().anyMatch(name::startsWith);
    }

    /** All fields, decoded, in their order; lines that are no field are not among them. */
    static Headers headers(List<RawHeader> fields) {
        return new Headers(fields.stream()
                .filter(field -> !field.name().isEmpty())
                .map(field -> new Headers.Field(field.name(), HeaderDecoder.decode(field.value())))
                .toList());
    }

    /** The addresses of all To and Cc fields, each mailbox once. */
    static List<Address> visibleRecipients(List<RawHeader> fields) {
        return fields.stream()
                .filter(field -> field.isCalled("To") || field.isCalled("Cc"))
                .flatMap(HeaderTexts::addresses)
                .distinct()
                .toList();
    }

    /** Read raw, as a decoded name may hold a comma, and decoded, as some programs encode the address itself. */
    private static Stream<Address> addresses(RawHeader field) {
        var decoded = HeaderDecoder.decode(field.value());
        var found = AddressList.parse(decoded).stream();
        if (!field.value().contains("=?")) {
            return found;
        }
        return Stream.concat(AddressList.parse(field.value()).stream(), found);
    }
}
