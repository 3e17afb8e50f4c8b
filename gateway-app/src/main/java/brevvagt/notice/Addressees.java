package brevvagt.notice;

import brevvagt.message.Address;
import brevvagt.message.OwnDomains;
import java.util.Optional;

/** Who may be told: senders in own domains, never automatic mail, never the null sender (RFC 3834, RFC 5321 4.5.5). */
final class Addressees {
    private final OwnDomains own;

    Addressees(OwnDomains own) {
        this.own = own;
    }

    /** Whom to send a notice. */
    Optional<Address> ofNotice(Original mail) {
        return mail.isBulk() ? Optional.empty() : ofStatus(mail);
    }

    /** Whom to send a delivery status notification; whoever mails many in bulk waits for it. */
    Optional<Address> ofStatus(Original mail) {
        return mail.isAutomatic()
                ? Optional.empty()
                : mail.mail().envelope().sender().address().filter(own::contain);
    }
}
