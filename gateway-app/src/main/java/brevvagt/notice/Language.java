package brevvagt.notice;

import brevvagt.enforcement.mime.SubjectLanguage;
import brevvagt.message.Address;
import brevvagt.message.OwnDomains;
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
        return ofCountry(sender.domain());
    }

    /** The language of neutral subjects, for an organisation with these domains. */
    public SubjectLanguage ofSubjects(OwnDomains own) {
        var domain = own.domains().stream().sorted().findFirst().orElse("");
        return switch (this == AUTO ? ofCountry(domain) : this) {
            case DA -> SubjectLanguage.DANISH;
            case SV -> SubjectLanguage.SWEDISH;
            case NO -> SubjectLanguage.NORWEGIAN;
            case EN, AUTO -> SubjectLanguage.ENGLISH;
        };
    }

    private static Language ofCountry(String domain) {
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
