package brevvagt.reception;

import brevvagt.message.ReversePath;
import java.util.Locale;

/** Reads command lines (RFC 5321 section 4.1.1). What it does not understand it refuses, and guesses nothing. */
final class CommandParser {
    private static final int MOST_DIGITS = 18;

    private CommandParser() {}

    /** The command of a line without its line end. */
    static Command parse(String line) {
        int space = line.indexOf(' ');
        var verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        var argument = space < 0 ? "" : line.substring(space + 1).strip();
        return switch (verb) {
            case "EHLO", "HELO" -> hello(argument, verb.equals("EHLO"));
            case "MAIL" -> mail(argument);
            case "RCPT" -> rcpt(argument);
            case "DATA" -> alone(argument, new Command.Data());
            case "BDAT" -> bdat(argument);
            case "RSET" -> alone(argument, new Command.Rset());
            case "NOOP" -> new Command.Noop();
            case "VRFY" -> argument.isEmpty() ? new Command.Invalid(Replies.SYNTAX) : new Command.Vrfy();
            case "HELP" -> new Command.Help();
            case "QUIT" -> alone(argument, new Command.Quit());
            case "STARTTLS" -> alone(argument, new Command.StartTls());
            case "AUTH" -> auth(argument);
            case "EXPN", "TURN", "ETRN", "SEND", "SOML", "SAML", "BURL" -> new Command.Invalid(Replies.NOT_IMPLEMENTED);
            default -> new Command.Invalid(Replies.UNKNOWN_COMMAND);
        };
    }

    /** The number in a text of digits; {@link Long#MAX_VALUE} when it is absurdly large, -1 when it is none. */
    static long number(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return text.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(text);
    }

    private static Command alone(String argument, Command command) {
        return argument.isEmpty() ? command : new Command.Invalid(Replies.SYNTAX);
    }

    private static Command hello(String name, boolean extended) {
        return HostName.isValid(name) ? new Command.Hello(name, extended) : new Command.Invalid(Replies.SYNTAX);
    }

    private static Command mail(String argument) {
        return switch (PathAndParameters.parse("FROM:", argument)) {
            case PathAndParameters.None() -> new Command.Invalid(Replies.SYNTAX);
            case PathAndParameters.Some some
            when some.path().isEmpty() -> MailParameters.read(new ReversePath.Null(), some.parameters());
            case PathAndParameters.Some some ->
                Mailbox.parse(some.path())
                        .map(sender -> MailParameters.read(new ReversePath.Mailbox(sender), some.parameters()))
                        .orElse(new Command.Invalid(Replies.BAD_SENDER));
        };
    }

    private static Command rcpt(String argument) {
        return switch (PathAndParameters.parse("TO:", argument)) {
            case PathAndParameters.None() -> new Command.Invalid(Replies.SYNTAX);
            case PathAndParameters.Some some
            when some.path().equalsIgnoreCase("postmaster") -> new Command.Invalid(Replies.NO_MAILBOXES);
            case PathAndParameters.Some some ->
                Mailbox.parse(some.path())
                        .map(recipient -> RecipientParameters.read(recipient, some.parameters()))
                        .orElse(new Command.Invalid(Replies.BAD_RECIPIENT));
        };
    }

    private static Command bdat(String argument) {
        var words = argument.split(" +", -1);
        long length = number(words[0]);
        boolean last = words.length == 2 && words[1].equalsIgnoreCase("LAST");
        if (length == Long.MAX_VALUE) {
            return new Command.Unframed(Replies.TOO_BIG);
        }
        boolean framed = length >= 0 && (words.length == 1 || last);
        return framed ? new Command.Bdat(length, last) : new Command.Unframed(Replies.SYNTAX);
    }

    private static Command auth(String argument) {
        var words = argument.split(" +", -1);
        if (words[0].isEmpty() || words.length > 2) {
            return new Command.Invalid(Replies.SYNTAX);
        }
        return new Command.Auth(words[0].toUpperCase(Locale.ROOT), words.length == 2 ? words[1] : "");
    }
}
