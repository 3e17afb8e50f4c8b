package brevvagt.command;

import brevvagt.custody.Notice;
import brevvagt.store.json.Json;
import brevvagt.store.outbox.OutboxLedger.Unsent;
import brevvagt.store.outbox.OutboxState;
import java.util.Arrays;
import java.util.List;

/** Notices that are not sent, in a list: about which mail, and nothing about whom. */
final class OutboxList {
    private final Terminal terminal;

    OutboxList(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<Unsent> notices) {
        if (notices.isEmpty()) {
            terminal.line("no notice waits");
            return;
        }
        var table = new Table("MAIL", "NOTICE", "STATE", "WRITTEN", "TRIES", "NEXT");
        notices.forEach(notice -> table.row(
                Words.harmless(notice.mail()),
                Words.harmless(notice.kind()),
                Words.harmless(notice.state()),
                Words.time(notice.createdAt()),
                Integer.toString(notice.tries()),
                waits(notice) ? Words.time(notice.nextAt()) : ""));
        table.print(terminal);
    }

    void printJson(List<Unsent> notices) {
        notices.forEach(notice -> terminal.line(Json.object(json -> {
            json.writeStringField("mail", notice.mail());
            json.writeStringField("notice", notice.kind());
            json.writeStringField("state", notice.state());
            json.writeStringField("writtenAt", notice.createdAt().toString());
            json.writeNumberField("tries", notice.tries());
            json.writeStringField("next", waits(notice) ? notice.nextAt().toString() : "");
        })));
    }

    /** One notice in a sentence, for the story of the mail it is about. */
    String sentence(Unsent notice) {
        var about = Arrays.stream(Notice.Kind.values())
                .filter(kind -> kind.name().equals(notice.kind()))
                .findFirst()
                .map(OutboxList::says)
                .orElse("something about it");
        return "to its sender, that " + about + ": "
                + (waits(notice)
                        ? terminal.warn("waits") + ", next " + Words.time(notice.nextAt())
                        : terminal.bad(Words.harmless(notice.state())));
    }

    private static boolean waits(Unsent notice) {
        return notice.state().equals(OutboxState.WAITING.name());
    }

    private static String says(Notice.Kind kind) {
        return switch (kind) {
            case STOPPED -> "something was held, refused or is late";
            case TIP -> "a policy would have done something";
            case RELAYED -> "a server took it that does not tell more";
            case DELAYED -> "it takes longer";
            case FAILED -> "it could not be delivered";
            case REJECTED -> "a reviewer refused it";
        };
    }
}
