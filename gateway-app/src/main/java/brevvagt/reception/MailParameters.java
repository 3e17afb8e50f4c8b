package brevvagt.reception;

import brevvagt.message.ReversePath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Reads the parameters of MAIL: SIZE, BODY, SMTPUTF8 and AUTH; any other is refused rather than lost. */
final class MailParameters {
    private long size;
    private boolean eightBitMime;
    private boolean smtpUtf8;
    private boolean auth;

    private MailParameters() {}

    /** The command for that sender, or its refusal. */
    static Command read(ReversePath sender, List<String> words) {
        var seen = new HashSet<String>();
        var parameters = new MailParameters();
        for (var word : words) {
            int equals = word.indexOf('=');
            var keyword = (equals < 0 ? word : word.substring(0, equals)).toUpperCase(Locale.ROOT);
            if (!seen.add(keyword)) {
                return new Command.Invalid(Replies.SYNTAX);
            }
            if (!parameters.take(keyword, equals < 0 ? "" : word.substring(equals + 1))) {
                return new Command.Invalid(keyword.equals("SIZE") ? Replies.SYNTAX : Replies.UNKNOWN_PARAMETER);
            }
        }
        return parameters.mailFrom(sender);
    }

    private boolean take(String keyword, String value) {
        return switch (keyword) {
            case "SIZE" -> {
                size = CommandParser.number(value);
                yield size >= 0;
            }
            case "BODY" -> {
                eightBitMime = value.equalsIgnoreCase("8BITMIME");
                yield eightBitMime || value.equalsIgnoreCase("7BIT");
            }
            case "SMTPUTF8" -> {
                smtpUtf8 = true;
                yield value.isEmpty();
            }
            case "AUTH" -> {
                auth = true;
                yield !value.isEmpty();
            }
            default -> false;
        };
    }

    private Command mailFrom(ReversePath sender) {
        boolean needsUtf8 = sender.address().map(address -> address.needsUtf8()).orElse(false);
        return needsUtf8 && !smtpUtf8
                ? new Command.Invalid(Replies.NEEDS_SMTPUTF8)
                : new Command.Mail(sender, size, eightBitMime, smtpUtf8, auth);
    }
}
