package brevvagt.reception;

import brevvagt.message.Address;
import brevvagt.message.StatusRequest.ForRecipient;
import brevvagt.message.StatusRequest.Notify;
import brevvagt.message.Xtext;
import brevvagt.reception.Parameters.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the parameters of RCPT: NOTIFY and ORCPT of RFC 3461. */
final class RecipientParameters {
    private static final Map<String, Notify> KINDS =
            Map.of("SUCCESS", Notify.SUCCESS, "FAILURE", Notify.FAILURE, "DELAY", Notify.DELAY);

    private boolean said;
    private final Set<Notify> wanted = EnumSet.noneOf(Notify.class);
    private String originalRecipient = "";

    private RecipientParameters() {}

    /** The command for that recipient, or its refusal. */
    static Command read(Address recipient, List<String> words) {
        var parameters = new RecipientParameters();
        return Parameters.refusal(words, parameters::take)
                .<Command>map(Command.Invalid::new)
                .orElseGet(() -> new Command.Rcpt(recipient, parameters.asked()));
    }

    private ForRecipient asked() {
        return new ForRecipient(said, wanted, originalRecipient);
    }

    private Verdict take(String keyword, String value) {
        return switch (keyword) {
            case "NOTIFY" -> {
                said = true;
                yield Verdict.takenIf(isNotify(value.toUpperCase(Locale.ROOT)));
            }
            case "ORCPT" -> {
                originalRecipient = value;
                yield Verdict.takenIf(Xtext.isOriginalRecipient(value));
            }
            default -> Verdict.UNKNOWN;
        };
    }

    /** NEVER stands alone (RFC 3461 section 4.1). */
    private boolean isNotify(String value) {
        if (value.equals("NEVER")) {
            return true;
        }
        for (var word : value.split(",", -1)) {
            var kind = KINDS.get(word);
            if (kind == null) {
                return false;
            }
            wanted.add(kind);
        }
        return true;
    }
}
