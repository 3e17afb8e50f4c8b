package brevvagt.reception;

import java.util.List;
import java.util.Locale;

/** The argument of MAIL or RCPT taken apart: {@code FROM:<path> KEYWORD=value ...}. */
sealed interface PathAndParameters {
    /** The path without its angle brackets, and the parameters as they were written. */
    record Some(String path, List<String> parameters) implements PathAndParameters {}

    /** Anything else. */
    record None() implements PathAndParameters {}

    /** Takes the argument apart; a space behind the colon is tolerated, as many clients send it. */
    static PathAndParameters parse(String label, String argument) {
        if (!argument.toUpperCase(Locale.ROOT).startsWith(label)) {
            return new None();
        }
        var rest = argument.substring(label.length()).stripLeading();
        int close = closingBracket(rest);
        if (!rest.startsWith("<") || close < 0) {
            return new None();
        }
        var parameters = rest.substring(close + 1);
        if (!parameters.isEmpty() && !parameters.startsWith(" ")) {
            return new None();
        }
        var words = List.of(parameters.strip().split(" +"));
        return new Some(rest.substring(1, close), parameters.isEmpty() ? List.of() : words);
    }

    /** The bracket that ends the path: one inside a quoted local part does not. */
    private static int closingBracket(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '>' && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
