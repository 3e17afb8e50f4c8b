package brevvagt.operations;

import brevvagt.delivery.SmtpReply;
import brevvagt.fault.Cause;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that must be well.
 *
 * @param name a word or two, the same for ever, as monitoring knows it
 * @param weight what follows when it is not well
 * @param problem what is wrong, in a sentence without anything personal, or empty; answers at once from any thread
 */
public record Check(String name, Weight weight, Supplier<Optional<String>> problem) {
    /** What follows when something is not well. */
    public enum Weight {
        /** It is told; mail is taken all the same. */
        TOLD,
        /** The node counts as not ready: a load balancer sends mail elsewhere. */
        NOT_READY,
        /** Besides, new mail hears 451. */
        NO_MAIL,
        /** Besides, new mail hears 452, as there is no room for it. */
        NO_ROOM;

        private Optional<SmtpReply> reply() {
            return switch (this) {
                case TOLD, NOT_READY -> Optional.empty();
                case NO_MAIL -> Optional.of(CANNOT_TAKE);
                case NO_ROOM -> Optional.of(NO_SPACE);
            };
        }
    }

    private static final SmtpReply CANNOT_TAKE =
            new SmtpReply(451, "4.3.0", "The gateway cannot take mail now, try again later");
    private static final SmtpReply NO_SPACE =
            new SmtpReply(452, "4.3.1", "The gateway has no room for mail now, try again later");

    /** How it is at the moment. */
    Found look() {
        try {
            return new Found(name, weight, problem.get());
        } catch (RuntimeException fault) {
            return new Found(name, weight, Optional.of("could not be checked: " + Cause.of(fault)));
        }
    }

    /** How it was found. */
    public record Found(String name, Weight weight, Optional<String> problem) {
        /** Whether the node is ready as far as this goes. */
        public boolean isReady() {
            return problem.isEmpty() || weight == Weight.TOLD;
        }

        /** What new mail hears because of it. */
        Optional<SmtpReply> refusal() {
            return problem.isEmpty() ? Optional.empty() : weight.reply();
        }
    }
}
