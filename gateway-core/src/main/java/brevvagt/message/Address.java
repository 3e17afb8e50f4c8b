package brevvagt.message;

import java.util.Locale;
import java.util.Optional;

/** An e-mail address of the envelope or of a header (RFC 5321 section 4.1.2); the domain is kept in lower case. */
public record Address(String localPart, String domain) {
    private static final int DIGITS_OF_A_BIRTHDAY = 6;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;

    public Address {
        if (localPart.isEmpty() || domain.isEmpty()) {
            throw new IllegalArgumentException("an address has a local part and a domain");
        }
        domain = domain.toLowerCase(Locale.ROOT);
    }

    /** The address in the text {@code local@domain}, or empty when the text is no such thing. */
    public static Optional<Address> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            return Optional.empty();
        }
        var localPart = text.substring(0, at);
        var domain = text.substring(at + 1);
        return isLocalPart(localPart) && isDomain(domain)
                ? Optional.of(new Address(localPart, domain))
                : Optional.empty();
    }

    private static boolean isLocalPart(String text) {
        if (text.length() > LONGEST_LOCAL_PART) {
            return false;
        }
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? isQuotedString(text) : isDotString(text);
    }

    private static boolean isQuotedString(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i < text.length() - 2) {
                i++;
            } else if (c < ' ' || c == '"' || c == '\\' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDotString(String text) {
        if (text.startsWith(".") || text.endsWith(".") || text.contains("..")) {
            return false;
        }
        return text.chars().allMatch(c -> c > ' ' && c != 0x7f && "()<>[]:;@\\,\"".indexOf(c) < 0);
    }

    private static boolean isDomain(String text) {
        if (text.length() > LONGEST_DOMAIN || text.startsWith(".") || text.endsWith(".") || text.contains("..")) {
            return false;
        }
        if (text.startsWith("[")) {
            return text.endsWith("]") && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '@');
        }
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_');
    }

    /** The address as it is written on the wire. */
    public String value() {
        return localPart + "@" + domain;
    }

    /** The form under which two spellings of one mailbox are the same: Exchange ignores case, and so do we. */
    public String key() {
        return value().toLowerCase(Locale.ROOT);
    }

    /** Whether the address needs SMTPUTF8 (RFC 6531) to travel. */
    public boolean needsUtf8() {
        return value().chars().anyMatch(c -> c > 0x7e);
    }

    @Override
    public String toString() {
        return "***@" + (holdsNumber() ? "***" : domain); // the local part is often a name
    }

    /** As in {@code mette@230478-2155.example}: nobody's domain needs as many digits as a date of birth. */
    private boolean holdsNumber() {
        return domain.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_BIRTHDAY;
    }
}
