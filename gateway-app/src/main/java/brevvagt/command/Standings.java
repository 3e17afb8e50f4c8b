package brevvagt.command;

import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptSummary;
import brevvagt.store.custody.Standing;

/** Where a mail in custody stands for its recipients, in words and colours. */
final class Standings {
    private Standings() {}

    /** One line for each recipient of a mail. */
    static void print(Terminal terminal, KeptSummary mail, String indent) {
        mail.recipients()
                .forEach(each -> terminal.line(indent + each.domain() + "  " + shown(terminal, each.standing())));
    }

    /** The state in one word. Whether the server that took a mail is the last one is in the record only. */
    static String word(CustodyState state) {
        return state == CustodyState.DELIVERED ? "TAKEN" : state.name();
    }

    static String shown(Terminal terminal, Standing standing) {
        var word = word(standing.state());
        return switch (standing.state()) {
            case DELIVERED -> terminal.good(word) + " by the next server" + answer(standing);
            case HELD ->
                terminal.warn(word)
                        + standing.cause()
                                .map(cause -> ": " + Words.cause(cause))
                                .orElse("");
            case RELEASING -> terminal.warn(word);
            case DEFERRED, IN_DOUBT -> terminal.warn(word) + ": " + tried(standing) + answer(standing) + next(standing);
            case WORKING -> terminal.warn(word) + ": " + standing.action() + next(standing);
            case FAILED -> terminal.bad(word) + answer(standing);
            case REJECTING -> terminal.bad(word) + ": its sender is told next";
            case REJECTED -> terminal.bad(word);
        };
    }

    private static String tried(Standing standing) {
        return standing.tries() == 1 ? "tried once" : "tried " + standing.tries() + " times";
    }

    private static String answer(Standing standing) {
        return standing.answer().isEmpty() ? "" : ", last answer " + standing.answer();
    }

    private static String next(Standing standing) {
        return standing.nextAt().map(at -> ", next " + Words.time(at)).orElse("");
    }
}
