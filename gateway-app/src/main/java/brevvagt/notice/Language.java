package brevvagt.notice;

import brevvagt.message.Address;
import java.util.Locale;

/** The language a sender reads. */
public enum Language {
    /** By the country of the sender's domain: .dk, .se, .no; English elsewhere. */
    AUTO,
    DA,
    SV,
    NO,
    EN;

    /** The language to write to this sender in. */
    Language forSender(Address sender) {
        if (this != AUTO) {
            return this;
        }
        var domain = sender.domain();
        return switch (domain.substring(domain.lastIndexOf('.') + 1)) {
            case "dk" -> DA;
            case "se" -> SV;
            case "no" -> NO;
            default -> EN;
        };
    }

    Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }
}
