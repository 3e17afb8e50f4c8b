package brevvagt.command;

import brevvagt.store.custody.HeldSummary;
import brevvagt.store.custody.HeldSummary.Recipient;
import brevvagt.store.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Held mails in a list: references, domains and policies, and nothing about people. */
final class HeldList {
    /** A mailing has many recipients, and a row is one line. */
    private static final int SHOWN = 3;

    private final Terminal terminal;

    HeldList(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<HeldSummary> mails) {
        if (mails.isEmpty()) {
            terminal.line("no mail is held");
            return;
        }
        terminal.line(terminal.strong(row("MAIL", "HELD SINCE", "SIZE", "TO", "BY", "STATE")));
        mails.forEach(mail -> terminal.line(row(
                mail.id().value(),
                Words.time(mail.heldAt()),
                Words.size(mail.size()),
                joined(mail, Recipient::domain),
                joined(mail, HeldList::why),
                joined(mail, each -> each.state().name()))));
    }

    void printStates(HeldSummary mail) {
        mail.recipients().forEach(recipient -> terminal.line("  " + recipient.domain() + "  " + state(recipient)));
    }

    void printJson(List<HeldSummary> mails) {
        mails.forEach(mail -> terminal.line(Json.object(json -> {
            json.writeStringField("mail", mail.id().value());
            json.writeStringField("receivedAt", mail.receivedAt().toString());
            json.writeStringField("heldAt", mail.heldAt().toString());
            json.writeNumberField("size", mail.size());
            Json.objects(json, "recipients", mail.recipients(), HeldList::recipient);
        })));
    }

    private static void recipient(JsonGenerator json, Recipient recipient) throws IOException {
        json.writeStringField("domain", recipient.domain());
        json.writeStringField("cause", recipient.cause().name());
        Json.texts(json, "policies", recipient.policies());
        json.writeStringField("state", recipient.state().name());
        json.writeStringField("since", recipient.since().toString());
    }

    private static String row(Object... columns) {
        return String.format(Locale.ROOT, "%-12s  %-19s  %7s  %-28s  %-14s  %s", columns)
                .stripTrailing();
    }

    private static String joined(HeldSummary mail, Function<Recipient, String> column) {
        var values = mail.recipients().stream().map(column).distinct().toList();
        var shown = String.join(",", values.subList(0, Math.min(SHOWN, values.size())));
        return values.size() > SHOWN ? shown + ",+" + (values.size() - SHOWN) : shown;
    }

    private static String why(Recipient recipient) {
        return recipient.policies().isEmpty() ? recipient.cause().name() : String.join(",", recipient.policies());
    }

    private String state(Recipient recipient) {
        var name = recipient.state().name();
        return switch (recipient.state()) {
            case DELIVERED -> terminal.good(name);
            case HELD -> terminal.warn(name) + ": " + Words.cause(recipient.cause());
            case RELEASING -> terminal.warn(name);
            case REJECTED, FAILED -> terminal.bad(name);
        };
    }
}
