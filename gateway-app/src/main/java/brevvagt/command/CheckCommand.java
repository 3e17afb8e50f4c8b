package brevvagt.command;

import brevvagt.gateway.Analysis;
import brevvagt.gateway.Analysis.Result;
import brevvagt.gateway.Packs;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the gateway would do with mails, and why; sends nothing. */
@Command(
        name = "check",
        description = "What the gateway would do with each mail, and why; sends nothing.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;

    @Option(names = "--pack", paramLabel = "P", description = "A rule pack to apply; may be repeated.")
    private List<String> packs = List.of();

    @Option(names = "--own", paramLabel = "DOMAIN", description = "A domain of the organisation itself.")
    private List<String> own = List.of();

    @Option(names = "--from", paramLabel = "A", description = "The envelope sender; otherwise the From header.")
    private List<String> from = List.of();

    @Option(names = "--to", paramLabel = "A", description = "An envelope recipient; otherwise To, Cc and Bcc.")
    private List<String> to = List.of();

    @Option(names = "--config", paramLabel = "FILE", description = "The settings; default config/gateway.yaml.")
    private List<Path> config = List.of();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_DIR", description = "Mails (.eml), mbox archives, directories.")
    private List<Path> files = List.of();

    private final Terminal terminal;
    private final Clock clock = Clock.systemUTC();

    public CheckCommand() {
        this(Terminal.ofProcess());
    }

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var chosen = Packs.chosen(Installation.root(), config, packs, own);
        if (chosen.names().isEmpty()) {
            terminal.complain(
                    "check: no rule pack is configured; choose with --pack: " + String.join(", ", chosen.available()));
            return UNREADABLE;
        }
        var report = new CheckReport(json, terminal);
        check(chosen.analysis(), report);
        return report.somethingUnreadable() ? UNREADABLE : 0;
    }

    private void check(Analysis analysis, CheckReport report) {
        var all = MailFiles.walk(files);
        int done = 0;
        for (var file : all) {
            MailFiles.read(file, new MailFiles.Reader() {
                @Override
                public void mail(String name, MailBytes bytes) {
                    report.add(name, analyse(analysis, bytes));
                }

                @Override
                public void unreadable(String name, String why) {
                    report.add(name, new Result.Unreadable(why));
                }
            });
            done++;
            if (all.size() > 1) {
                terminal.progress("checked " + done + " of " + all.size() + " files");
            }
        }
        terminal.progressDone();
    }

    /** A fault in reading one mail is said of that mail, and the others go on. */
    private Result analyse(Analysis analysis, MailBytes bytes) {
        var nobody = new Envelope(new ReversePath.Null(), List.of(), true, true);
        var hop = new InboundHop("", "", InboundHop.NO_TLS, InboundHop.NO_TLS);
        try {
            return analysis.of(
                    new ReceivedMail(MessageId.random(), nobody, bytes, hop, clock.instant(), false), this::complete);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return new Result.Unreadable(
                    "cannot be checked: " + fault.getClass().getSimpleName());
        }
    }

    private OutgoingMessage complete(OutgoingMessage read) {
        var envelope = EnvelopeOfHeaders.of(read);
        var sender = from.stream().findFirst().map(CheckCommand::reversePath).orElse(envelope.sender());
        var recipients = to.isEmpty()
                ? envelope.recipients()
                : to.stream().map(CheckCommand::address).toList();
        return new OutgoingMessage(
                read.id(),
                new Envelope(sender, recipients, true, true),
                read.headers(),
                read.visibleRecipients(),
                read.parts(),
                read.types());
    }

    private static ReversePath reversePath(String text) {
        return text.isEmpty() || text.equals("<>") ? new ReversePath.Null() : new ReversePath.Mailbox(address(text));
    }

    private static Address address(String text) {
        return Address.parse(text).orElseThrow(() -> new WrongUsage(text + " is not an address"));
    }
}
