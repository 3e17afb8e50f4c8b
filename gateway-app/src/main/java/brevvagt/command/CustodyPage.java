package brevvagt.command;

import brevvagt.decision.Reason;
import brevvagt.message.MailBytes;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.custody.KeptMail;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** One held mail for a reviewer. What comes from the mail is shown without control characters. */
final class CustodyPage {
    private final Terminal terminal;

    CustodyPage(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(KeptMail mail) {
        var hop = mail.arrival().hop();
        terminal.line(terminal.strong(mail.id().value()) + "  received " + Words.time(mail.receivedAt()) + " from "
                + hop.client() + " (TLS " + hop.tlsVersion() + "), " + Words.size(mail.size()));
        var sender = mail.envelope().sender().value();
        terminal.line("From  " + Words.harmless(sender.isEmpty() ? "<>" : sender));
        mail.recipients().forEach(this::recipient);
    }

    void print(MailBytes content) {
        terminal.line("");
        new String(content.array(), 0, content.size(), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> terminal.line(Words.harmless(line)));
    }

    private void recipient(KeptMail.Recipient recipient) {
        terminal.line(
                "To    " + terminal.strong(Words.harmless(recipient.address().value())) + "  "
                        + Standings.shown(terminal, recipient.standing()));
        recipient.decision().duties().forEach(duty -> terminal.line("        " + Duties.line(duty, terminal)));
        recipient.decision().reasons().forEach(this::reason);
        if (recipient.state() == CustodyState.HELD) {
            terminal.line("        " + waiver(recipient));
        }
    }

    private void reason(Reason reason) {
        terminal.line("        because of " + reason.policy() + ": " + reason.source() + " "
                + terminal.faint("(" + reason.rule() + ")"));
        reason.evidence().forEach(evidence -> terminal.line("          " + Words.harmless(evidence)));
    }

    private static String waiver(KeptMail.Recipient recipient) {
        var waived =
                recipient.waivable().stream().map(duty -> duty.action().label()).collect(Collectors.joining(", "));
        return waived.isEmpty() ? "a release tries again and waives nothing" : "a release waives " + waived;
    }
}
