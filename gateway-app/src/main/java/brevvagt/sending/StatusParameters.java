package brevvagt.sending;

import brevvagt.message.Address;
import brevvagt.message.StatusRequest;
import brevvagt.message.StatusRequest.ForRecipient;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the sender asked to be told, for a server that offers DSN: as it came and nothing else (RFC 3461 section 5.2.1). */
final class StatusParameters {
    private static final int LONGEST_ORIGINAL_RECIPIENT = 500;

    private StatusParameters() {}

    /** The parameters of MAIL, each with a space before it. */
    static String ofMail(StatusRequest status) {
        var returned = switch (status.returned()) {
            case UNSAID -> "";
            case HEADERS -> " RET=HDRS";
            case FULL -> " RET=FULL";
        };
        return status.envelopeId().isEmpty() ? returned : returned + " ENVID=" + status.envelopeId();
    }

    /** The parameters of RCPT, each with a space before it. ORCPT may be added, with the address as it came to us. */
    static String ofRecipient(Address recipient, ForRecipient asked) {
        var original = asked.originalRecipient();
        if (original.isEmpty() && asked.said()) {
            original = originalRecipient(recipient);
        }
        return notify(asked)
                + (original.isEmpty() || original.length() > LONGEST_ORIGINAL_RECIPIENT
                        ? ""
                        : " ORCPT=" + ascii(original));
    }

    private static String notify(ForRecipient asked) {
        if (!asked.said()) {
            return "";
        }
        return " NOTIFY="
                + (asked.wanted().isEmpty()
                        ? "NEVER"
                        : asked.wanted().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }

    private static String originalRecipient(Address recipient) {
        return recipient.needsUtf8()
                ? "utf-8;" + encoded(recipient.value(), "\\x{%02X}")
                : "rfc822;" + encoded(recipient.value(), "+%02X");
    }

    /** In xtext (RFC 3461 section 4), or as RFC 6533 section 3 writes addresses that are not ASCII. */
    private static String encoded(String text, String escape) {
        var encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c > ' ' && c <= '~' && c != '+' && c != '=' && c != '\\';
            encoded.append(plain ? Character.toString(c) : String.format(Locale.ROOT, escape, c));
        });
        return encoded.toString();
    }

    /** An original recipient that came in UTF-8 has an equal form in ASCII, which every server takes. */
    private static String ascii(String original) {
        var ascii = new StringBuilder();
        original.codePoints()
                .forEach(
                        c -> ascii.append(c < 0x80 ? Character.toString(c) : String.format(Locale.ROOT, "\\x{%X}", c)));
        return ascii.toString();
    }
}
