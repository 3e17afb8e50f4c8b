package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Header fields in ASCII: words by RFC 2047, parameters by RFC 2231, addresses that cannot be ASCII by RFC 6857. */
final class HeaderEncoding {
    private static final Set<String> ADDRESSES =
            Set.of("from", "sender", "reply-to", "to", "cc", "resent-from", "resent-sender", "resent-to", "resent-cc");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([A-Za-z0-9-]+)\\s*=\\s*(\"[^\"]*\"|[^;\\s]*)");

    /** The characters that RFC 2231 leaves as they are and no reader stumbles over. */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-";

    private HeaderEncoding() {}

    /** The same line when it is ASCII already, else one that means the same. */
    static String ascii(HeaderSurgery.Line line) {
        if (isAscii(line.raw())) {
            return line.raw();
        }
        var text = SubjectText.fromBytes(line.value());
        if (line.name().startsWith("content-") && text.indexOf(';') >= 0) {
            return line.with(parameters(text));
        }
        return line.with(ADDRESSES.contains(line.name()) ? addresses(text) : SubjectText.encoded(line.name(), text));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String parameters(String value) {
        return PARAMETER.matcher(value).replaceAll(match -> {
            var text = match.group(2);
            var encoded = isAscii(text) ? match.group() : "; " + match.group(1) + "*=UTF-8''" + percent(text);
            return Matcher.quoteReplacement(encoded);
        });
    }

    private static String percent(String quoted) {
        var text = quoted.startsWith("\"") ? quoted.substring(1, quoted.length() - 1) : quoted;
        var result = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = PLAIN.indexOf(b) >= 0;
            result.append(
                    plain
                            ? Character.toString(b)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return result.toString();
    }

    private static String addresses(String text) {
        var result = new ArrayList<String>();
        try {
            for (var address : InternetAddress.parseHeader(text, false)) {
                result.add(address(address));
            }
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            return SubjectText.encoded("from", text) + " :;";
        }
        return String.join(",\r\n ", result);
    }

    private static String address(InternetAddress address) throws UnsupportedEncodingException {
        var mailbox = address.getAddress();
        if (mailbox == null || !isAscii(mailbox)) {
            return SubjectText.encoded("from", address.toUnicodeString()) + " :;"; // RFC 6857: a group of nobody
        }
        return new InternetAddress(mailbox, address.getPersonal(), "UTF-8").toString();
    }
}
