package brevvagt.finding.number;

import brevvagt.finding.DataKind;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which country's numbers are at home in a text: by the language around a place, and by the sender's domain. */
final class Homeland {
    /** Places as near as this share one look at the language. */
    private static final int BLOCK = 128;

    private static final int OTHER_LANGUAGE = -40;
    private static final int OTHER_SENDER = -25;

    private final String text;
    private final Optional<DataKind> sender;
    private int block = -1;
    private Language language = Language.UNKNOWN;
    private @Nullable Language all;

    Homeland(Document document) {
        this.text = document.content();
        this.sender = document.mail().sender().flatMap(address -> ofDomain(address.domain()));
    }

    private static Optional<DataKind> ofDomain(String domain) {
        return switch (domain.substring(domain.lastIndexOf('.') + 1)) {
            case "dk" -> Optional.of(DataKind.CPR);
            case "se" -> Optional.of(DataKind.PERSONNUMMER);
            case "no" -> Optional.of(DataKind.FODSELSNUMMER);
            case "fi" -> Optional.of(DataKind.HETU);
            default -> Optional.empty();
        };
    }

    /** The language around a place, or of the whole text when the words there do not tell. */
    Language language(int at) {
        if (block != at / BLOCK) {
            block = at / BLOCK;
            var nearby = Language.near(text, at);
            language = nearby == Language.UNKNOWN ? ofAll() : nearby;
        }
        return language;
    }

    /** The language of the whole text, which in a list of names and numbers every place would ask for anew. */
    private Language ofAll() {
        var known = all;
        if (known == null) {
            known = Language.of(text);
            all = known;
        }
        return known;
    }

    /** Whether the words around are in the language of another country than the kind's, by a Swede for a Dane. */
    boolean isAbroad(DataKind kind, int at) {
        return switch (language(at)) {
            case DANISH, NORWEGIAN -> kind != DataKind.CPR && kind != DataKind.FODSELSNUMMER;
            case SWEDISH -> kind != DataKind.PERSONNUMMER && !(kind == DataKind.HETU && isSentFrom(kind));
            case FINNISH -> kind != DataKind.HETU;
            case ENGLISH, UNKNOWN -> false;
        };
    }

    /** Whether the mail was sent from the kind's country. */
    boolean isSentFrom(DataKind kind) {
        return sender.filter(kind::equals).isPresent();
    }

    /** Says which of several readings the country speaks against; the words tell more than the sender. */
    void weigh(DataKind kind, int at, Evidence evidence) {
        if (isAbroad(kind, at)) {
            evidence.add("words of another country's language around", OTHER_LANGUAGE);
        } else if (isUnknown(at) && sender.isPresent() && !isSentFrom(kind)) {
            evidence.add("sent from another country", OTHER_SENDER);
        }
    }

    private boolean isUnknown(int at) {
        return language(at) == Language.UNKNOWN || language(at) == Language.ENGLISH;
    }
}
