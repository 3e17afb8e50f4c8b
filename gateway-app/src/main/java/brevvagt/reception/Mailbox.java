package brevvagt.reception;

import brevvagt.message.Address;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The address in the path of MAIL or RCPT. */
final class Mailbox {
    /** A path is 256 bytes with its brackets (RFC 5321 section 4.5.3.1.3). */
    private static final int LONGEST = 254;

    private Mailbox() {}

    /** The address, without a source route, which is to be ignored (RFC 5321 appendix C); empty when it is none. */
    static Optional<Address> parse(String path) {
        var mailbox = path.startsWith("@") ? path.substring(path.indexOf(':') + 1) : path;
        return mailbox.getBytes(StandardCharsets.UTF_8).length > LONGEST ? Optional.empty() : Address.parse(mailbox);
    }
}
