package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Removes the DKIM signatures of the organisation's own domains that a change broke (RFC 6376): a broken one is worse than
 * none, and the sending system behind the gateway signs anew. Signatures of others are not ours to remove.
 */
final class OwnDkimSignatures {
    private static final Set<String> FIELDS = Set.of("dkim-signature", "x-google-dkim-signature");

    private final Set<String> ownDomains;

    OwnDkimSignatures(Set<String> ownDomains) {
        this.ownDomains = Set.copyOf(
                ownDomains.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList());
    }

    /**
     * Whether a signature was removed.
     *
     * @param changed the names of the header fields that changed, in lower case
     */
    boolean removeBroken(MimeMessage message, Set<String> changed, boolean bodyChanged) throws MessagingException {
        return HeaderSurgery.apply(
                message, line -> isBrokenOwn(line, changed, bodyChanged) ? List.of() : List.of(line.raw()));
    }

    private boolean isBrokenOwn(HeaderSurgery.Line line, Set<String> changed, boolean bodyChanged) {
        if (!FIELDS.contains(line.name())) {
            return false;
        }
        boolean broken = bodyChanged || signs(tag(line.value(), "h"), changed);
        return broken && isOwn(tag(line.value(), "d"));
    }

    private static boolean signs(String fields, Set<String> changed) {
        return List.of(fields.split(":", -1)).stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .anyMatch(changed::contains);
    }

    private boolean isOwn(String domain) {
        var lower = domain.toLowerCase(Locale.ROOT);
        return ownDomains.stream().anyMatch(own -> lower.equals(own) || lower.endsWith("." + own));
    }

    /** The value of one tag without any white space, which folding may put anywhere. */
    private static String tag(String signature, String name) {
        for (var tag : signature.split(";", -1)) {
            int equals = tag.indexOf('=');
            if (equals > 0 && tag.substring(0, equals).strip().equals(name)) {
                return tag.substring(equals + 1).replaceAll("\\s", "");
            }
        }
        return "";
    }
}
