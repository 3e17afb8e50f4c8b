package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the parameters of a command one by one (RFC 5321 section 4.1.1.11); what is not kept is refused, not lost. */
final class Parameters {
    private Parameters() {}

    /** What a command makes of one of its parameters. */
    enum Verdict {
        TAKEN,
        /** The keyword is known, its value is not good. */
        WRONG,
        UNKNOWN;

        static Verdict takenIf(boolean good) {
            return good ? TAKEN : WRONG;
        }
    }

    /** A command that takes parameters. */
    @FunctionalInterface
    interface Taker {
        /** Takes the keyword, in upper case, with its value, which is empty when there is none. */
        Verdict take(String keyword, String value);
    }

    /** Gives each word to the taker; the reply to the first that cannot be taken, or empty when all were. */
    static Optional<SmtpReply> refusal(List<String> words, Taker taker) {
        var seen = new HashSet<String>();
        for (var word : words) {
            int equals = word.indexOf('=');
            var keyword = (equals < 0 ? word : word.substring(0, equals)).toUpperCase(Locale.ROOT);
            var verdict = seen.add(keyword)
                    ? taker.take(keyword, equals < 0 ? "" : word.substring(equals + 1))
                    : Verdict.WRONG;
            switch (verdict) {
                case TAKEN -> {}
                case WRONG -> {
                    return Optional.of(Replies.SYNTAX);
                }
                case UNKNOWN -> {
                    return Optional.of(Replies.UNKNOWN_PARAMETER);
                }
            }
        }
        return Optional.empty();
    }
}
