package brevvagt.reception;

import brevvagt.message.Address;
import brevvagt.message.ReversePath;
import brevvagt.message.StatusRequest;
import brevvagt.message.StatusRequest.Returned;
import brevvagt.message.Xtext;
import brevvagt.reception.Parameters.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the parameters of MAIL: SIZE, BODY, SMTPUTF8, AUTH, and RET and ENVID of RFC 3461. */
final class MailParameters {
    private long size;
    private boolean eightBitMime;
    private boolean smtpUtf8;
    private boolean auth;
    private Returned returned = Returned.UNSAID;
    private String envelopeId = "";

    private MailParameters() {}

    /** The command for that sender, or its refusal. */
    static Command read(ReversePath sender, List<String> words) {
        var parameters = new MailParameters();
        return Parameters.refusal(words, parameters::take)
                .<Command>map(Command.Invalid::new)
                .orElseGet(() -> parameters.mailFrom(sender));
    }

    private Verdict take(String keyword, String value) {
        return switch (keyword) {
            case "SIZE" -> {
                size = CommandParser.number(value);
                yield Verdict.takenIf(size >= 0);
            }
            case "BODY" -> {
                eightBitMime = value.equalsIgnoreCase("8BITMIME");
                yield eightBitMime || value.equalsIgnoreCase("7BIT") ? Verdict.TAKEN : Verdict.UNKNOWN;
            }
            case "SMTPUTF8" -> {
                smtpUtf8 = true;
                yield value.isEmpty() ? Verdict.TAKEN : Verdict.UNKNOWN;
            }
            case "AUTH" -> {
                auth = true;
                yield value.isEmpty() ? Verdict.UNKNOWN : Verdict.TAKEN;
            }
            case "RET" -> {
                returned = returned(value);
                yield Verdict.takenIf(returned != Returned.UNSAID);
            }
            case "ENVID" -> {
                envelopeId = value;
                yield Verdict.takenIf(Xtext.isEnvelopeId(value));
            }
            default -> Verdict.UNKNOWN;
        };
    }

    private static Returned returned(String value) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "FULL" -> Returned.FULL;
            case "HDRS" -> Returned.HEADERS;
            default -> Returned.UNSAID;
        };
    }

    private Command mailFrom(ReversePath sender) {
        boolean needsUtf8 = sender.address().map(Address::needsUtf8).orElse(false);
        var status = new StatusRequest(returned, envelopeId, Map.of());
        return needsUtf8 && !smtpUtf8
                ? new Command.Invalid(Replies.NEEDS_SMTPUTF8)
                : new Command.Mail(sender, size, eightBitMime, smtpUtf8, auth, status);
    }
}
