package brevvagt.command;

import brevvagt.gateway.Analysis.Result;

/** Prints what {@code check} found, for people or as JSON. */
final class CheckReport {
    private final boolean json;
    private final Terminal terminal;
    private boolean somethingUnreadable;

    CheckReport(boolean json, Terminal terminal) {
        this.json = json;
        this.terminal = terminal;
    }

    void add(String file, Result result) {
        somethingUnreadable |= result instanceof Result.Unreadable;
        if (json) {
            terminal.line(CheckJson.line(file, result));
        } else {
            CheckText.lines(file, result, terminal).forEach(terminal::line);
        }
    }

    boolean somethingUnreadable() {
        return somethingUnreadable;
    }
}
