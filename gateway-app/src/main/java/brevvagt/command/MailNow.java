package brevvagt.command;

import brevvagt.message.MessageId;
import brevvagt.store.Store;
import brevvagt.store.custody.KeptSummary;

/** Tells what still waits of a mail: its recipients in custody, and notices about it. */
final class MailNow {
    private final Terminal terminal;
    private final Store store;

    MailNow(Terminal terminal, Store store) {
        this.terminal = terminal;
        this.store = store;
    }

    void tell(MessageId mail) {
        store.quarantine().find(mail).filter(KeptSummary::isOpen).ifPresent(kept -> {
            terminal.line("  now in custody");
            Standings.print(terminal, kept, "    ");
        });
        var list = new OutboxList(terminal);
        store.outboxLedger().unsent().stream()
                .filter(notice -> notice.mail().equals(mail.value()))
                .forEach(notice -> terminal.line("  a notice " + list.sentence(notice)));
    }
}
