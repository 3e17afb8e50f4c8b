package brevvagt.reception;

import brevvagt.message.MessageId;
import java.net.Inet6Address;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Our own Received line (RFC 5321 section 4.4). It has no "for" clause: that would show a Bcc recipient to the others. */
final class ReceivedLine {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ReceivedLine() {}

    /** The line with its line ends. */
    static byte[] of(Client client, String hostName, MessageId id, boolean smtpUtf8, Instant at) {
        var line = "Received: from " + client.helo() + " (" + literal(client) + ")\r\n\tby " + hostName + " with "
                + protocol(client, smtpUtf8) + tls(client) + "\r\n\tid " + id.value() + "; " + DATE.format(at) + "\r\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    private static String literal(Client client) {
        var prefix = client.address() instanceof Inet6Address ? "IPv6:" : "";
        var address = client.address().getHostAddress();
        int zone = address.indexOf('%');
        return "[" + prefix + (zone < 0 ? address : address.substring(0, zone)) + "]";
    }

    /** The names of RFC 3848 and RFC 6531 section 3.7.3. */
    private static String protocol(Client client, boolean smtpUtf8) {
        if (!client.extended()) {
            return "SMTP";
        }
        return (smtpUtf8 ? "UTF8SMTP" : "ESMTP")
                + (client.encrypted() ? "S" : "")
                + (client.authenticated() ? "A" : "");
    }

    private static String tls(Client client) {
        var protection = client.protection();
        return client.encrypted() ? " (" + protection.version() + " " + protection.cipher() + ")" : "";
    }
}
