package brevvagt.command;

import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.store.custody.KeptSummary;
import brevvagt.store.custody.KeptSummary.Recipient;
import brevvagt.store.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Mails in custody in a list: references, domains and policies, and nothing about people. */
final class CustodyList {
    /** A mailing has many recipients, and a row is one line. */
    private static final int SHOWN = 3;

    private final Terminal terminal;

    CustodyList(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(List<KeptSummary> mails) {
        if (mails.isEmpty()) {
            terminal.line("no mail is held");
            return;
        }
        var table = new Table("MAIL", "KEPT SINCE", "SIZE", "TO", "BY", "STATE", "TRIES", "NEXT");
        mails.forEach(mail -> table.row(
                mail.id().value(),
                Words.time(mail.keptAt()),
                Words.size(mail.size()),
                joined(mail, Recipient::domain),
                joined(mail, CustodyList::why),
                joined(mail, each -> Standings.word(each.state())),
                tries(mail),
                next(mail)));
        table.print(terminal);
    }

    void printJson(List<KeptSummary> mails) {
        mails.forEach(mail -> terminal.line(Json.object(json -> {
            json.writeStringField("mail", mail.id().value());
            json.writeStringField("receivedAt", mail.receivedAt().toString());
            json.writeStringField("keptAt", mail.keptAt().toString());
            json.writeNumberField("size", mail.size());
            Json.objects(json, "recipients", mail.recipients(), CustodyList::recipient);
        })));
    }

    private static void recipient(JsonGenerator json, Recipient recipient) throws IOException {
        var standing = recipient.standing();
        json.writeStringField("domain", recipient.domain());
        json.writeStringField("cause", standing.cause().map(HoldCause::name).orElse(""));
        Json.texts(json, "policies", recipient.policies());
        json.writeStringField("state", Standings.word(recipient.state()));
        json.writeStringField("since", standing.since().toString());
        json.writeNumberField("tries", standing.tries());
        json.writeStringField("next", standing.nextAt().map(Instant::toString).orElse(""));
        json.writeStringField("answer", standing.answer());
        json.writeStringField("action", standing.action());
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
}
