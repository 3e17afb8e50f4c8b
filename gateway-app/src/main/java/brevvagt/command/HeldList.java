package brevvagt.command;

import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.store.custody.KeptSummary;
import brevvagt.store.custody.KeptSummary.Recipient;
import brevvagt.store.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Mails in custody in a list: references, domains and policies, and nothing about people. */
final class HeldList {
    /** A mailing has many recipients, and a row is one line. */
    private static final int SHOWN = 3;

    private final Terminal terminal;

    HeldList(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<KeptSummary> mails) {
        if (mails.isEmpty()) {
            terminal.line("no mail is held");
            return;
        }
        terminal.line(terminal.strong(row("MAIL", "HELD SINCE", "SIZE", "TO", "BY", "STATE", "TRIES", "NEXT")));
        mails.forEach(mail -> terminal.line(row(
                mail.id().value(),
                Words.time(mail.keptAt()),
                Words.size(mail.size()),
                joined(mail, Recipient::domain),
                joined(mail, HeldList::why),
                joined(mail, each -> each.state().name()),
                tries(mail),
                next(mail))));
    }

    void printStates(KeptSummary mail) {
        mail.recipients().forEach(recipient -> terminal.line("  " + recipient.domain() + "  " + state(recipient)));
    }

    void printJson(List<KeptSummary> mails) {
        mails.forEach(mail -> terminal.line(Json.object(json -> {
            json.writeStringField("mail", mail.id().value());
            json.writeStringField("receivedAt", mail.receivedAt().toString());
            json.writeStringField("heldAt", mail.keptAt().toString());
            json.writeNumberField("size", mail.size());
            Json.objects(json, "recipients", mail.recipients(), HeldList::recipient);
        })));
    }

    private static void recipient(JsonGenerator json, Recipient recipient) throws IOException {
        var standing = recipient.standing();
        json.writeStringField("domain", recipient.domain());
        json.writeStringField("cause", standing.cause().map(HoldCause::name).orElse(""));
        Json.texts(json, "policies", recipient.policies());
        json.writeStringField("state", recipient.state().name());
        json.writeStringField("since", standing.since().toString());
        json.writeNumberField("tries", standing.tries());
        json.writeStringField("next", standing.nextAt().map(Instant::toString).orElse(""));
        json.writeStringField("answer", standing.answer());
        json.writeStringField("action", standing.action());
    }

    private static String row(Object... columns) {
        return String.format(Locale.ROOT, "%-12s  %-19s  %7s  %-28s  %-14s  %-9s  %5s  %s", columns)
                .stripTrailing();
    }

    private static String joined(KeptSummary mail, Function<Recipient, String> column) {
        var values = mail.recipients().stream()
                .map(column)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        var shown = String.join(",", values.subList(0, Math.min(SHOWN, values.size())));
        return values.size() > SHOWN ? shown + ",+" + (values.size() - SHOWN) : shown;
    }

    private static String why(Recipient recipient) {
        var standing = recipient.standing();
        var cause = standing.cause().map(HoldCause::name).orElse(standing.action());
        return recipient.policies().isEmpty() ? cause : String.join(",", recipient.policies());
    }

    private static String tries(KeptSummary mail) {
        int most = mail.recipients().stream()
                .mapToInt(each -> each.standing().tries())
                .max()
                .orElse(0);
        return Integer.toString(most);
    }

    private static String next(KeptSummary mail) {
        return mail.recipients().stream()
                .flatMap(each -> each.standing().nextAt().stream())
                .min(Instant::compareTo)
                .map(Words::time)
                .orElse("");
    }

    private String state(Recipient recipient) {
        return Standings.shown(terminal, recipient.standing());
    }
}
