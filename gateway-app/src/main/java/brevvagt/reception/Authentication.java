package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The dialogue of AUTH PLAIN (RFC 4616) and AUTH LOGIN within TLS. */
final class Authentication {
    private static final int LONGEST_LINE = 12_288; // RFC 4954 section 4
    private static final int PLAIN_FIELDS = 3;
    private static final String EMPTY_RESPONSE = "=";

    private final Users users;
    private final Connection connection;

    Authentication(Users users, Connection connection) {
        this.users = users;
        this.connection = connection;
    }

    /** Asks what the mechanism needs and answers {@link Replies#AUTHENTICATED} when the password is right. */
    SmtpReply answer(Command.Auth auth) throws IOException {
        return switch (auth.mechanism()) {
            case "PLAIN" -> plain(auth.initial());
            case "LOGIN" -> login(auth.initial());
            default -> Replies.UNKNOWN_MECHANISM;
        };
    }

    private SmtpReply plain(String initial) throws IOException {
        var response = initial.isEmpty() ? ask("") : initial;
        if (response.equals("*")) {
            return Replies.AUTH_CANCELLED;
        }
        var fields = decoded(response).map(text -> text.split("\0", -1)).orElse(new String[0]);
        if (fields.length != PLAIN_FIELDS) {
            return Replies.AUTH_GARBLED;
        }
        boolean asHimself = fields[0].isEmpty() || fields[0].equals(fields[1]);
        return asHimself ? verdict(fields[1], fields[2]) : Replies.BAD_CREDENTIALS;
    }

    private SmtpReply login(String initial) throws IOException {
        var name = initial.isEmpty() ? ask(base64("Username:")) : initial;
        if (name.equals("*")) {
            return Replies.AUTH_CANCELLED;
        }
        var password = ask(base64("Password:"));
        if (password.equals("*")) {
            return Replies.AUTH_CANCELLED;
        }
        return decoded(name)
                .flatMap(user -> decoded(password).map(secret -> verdict(user, secret)))
                .orElse(Replies.AUTH_GARBLED);
    }

    private SmtpReply verdict(String name, String password) {
        return users.accept(name, password) ? Replies.AUTHENTICATED : Replies.BAD_CREDENTIALS;
    }

    private String ask(String challenge) throws IOException {
        connection.reply(new SmtpReply(334, "", challenge));
        return switch (connection.input().readLine(LONGEST_LINE)) {
            case SmtpInput.Line.Text(var text) -> text;
            case SmtpInput.Line.TooLong(), SmtpInput.Line.Garbled() -> "*";
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<String> decoded(String base64) {
        try {
            var bytes = base64.equals(EMPTY_RESPONSE)
                    ? new byte[0]
                    : Base64.getDecoder().decode(base64);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
