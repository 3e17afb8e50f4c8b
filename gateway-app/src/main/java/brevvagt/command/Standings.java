package brevvagt.command;

import brevvagt.store.custody.Standing;

/** Where a mail in custody stands for a recipient, in words and colours. */
final class Standings {
    private Standings() {}

    static String shown(Terminal terminal, Standing standing) {
        var name = standing.state().name();
        return switch (standing.state()) {
            case DELIVERED -> terminal.good(name);
            case HELD ->
                terminal.warn(name)
                        + standing.cause()
                                .map(cause -> ": " + Words.cause(cause))
                                .orElse("");
            case RELEASING -> terminal.warn(name);
            case DEFERRED, IN_DOUBT -> terminal.warn(name) + ": " + tried(standing);
            case WORKING -> terminal.warn(name) + ": " + standing.action() + next(standing);
            case REJECTING, REJECTED, FAILED -> terminal.bad(name);
        };
    }

    private static String tried(Standing standing) {
        var times = standing.tries() == 1 ? "tried once" : "tried " + standing.tries() + " times";
        var answer = standing.answer().isEmpty() ? "" : ", last answer " + standing.answer();
        return times + answer + next(standing);
    }

    private static String next(Standing standing) {
        return standing.nextAt().map(at -> ", next " + Words.time(at)).orElse("");
    }
}
