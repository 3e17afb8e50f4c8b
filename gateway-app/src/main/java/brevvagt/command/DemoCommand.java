package brevvagt.command;

import brevvagt.demo.Demo;
import brevvagt.demo.Narrator.Happening;
import brevvagt.message.ReceivedMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the gateway at work on this machine alone: sample mails in, what arrives, and why. */
@Command(
        name = "demo",
        description = "The gateway at work on this machine alone: sample mails in, what arrives, and why.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--once", description = "End after the samples instead of running on.")
    private boolean once;

    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var stop = new Stop();
        var directory = Files.createTempDirectory("brevvagt-demo");
        try (var demo = Demo.start(Installation.root(), directory)) {
            terminal.line("Sample mails go through the gateway to a receiving server, all on this machine.");
            demo.run(this::tell);
            if (!once) {
                invite(demo);
                stop.await();
            }
            return 0;
        } finally {
            delete(directory);
            stop.done();
        }
    }

    private void tell(Happening happening) {
        terminal.line("");
        terminal.line(terminal.strong(happening.name()) + "  " + happening.tells());
        terminal.line("  answered  " + painted(happening.answer()));
        if (!happening.reference().isEmpty()) {
            new MailStory(terminal).tell(happening.gateway().record().about(happening.reference()));
        }
        happening.arrived().forEach(mail -> terminal.line("  arrived   " + describe(mail)));
        if (happening.arrived().isEmpty()) {
            terminal.line("  arrived   " + terminal.warn("nothing"));
        }
    }

    private String painted(String answer) {
        return answer.startsWith("250") ? terminal.good(answer) : terminal.bad(answer);
    }

    private static String describe(ReceivedMail mail) {
        var envelope = mail.envelope();
        var from = envelope.sender().address().isEmpty() ? "a notice from the gateway" : "the mail";
        var to = envelope.recipients().stream().map(each -> each.value()).toList();
        return from + " for " + String.join(", ", to) + " over " + mail.hop().tlsVersion() + "; "
                + shownHeader(mail, "To") + "; " + shownHeader(mail, "Subject");
    }

    private static String shownHeader(ReceivedMail mail, String name) {
        var text = new String(mail.bytes().array(), 0, mail.bytes().size(), StandardCharsets.UTF_8);
        var head = text.split("\r\n\r\n", 2)[0].replaceAll("\r\n[ \t]+", " ");
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .findFirst()
                .orElse(name + ": (none)");
    }

    private void invite(Demo demo) {
        terminal.line("");
        terminal.line("The gateways run on until Ctrl-C; send them mail of your own:");
        demo.gateways()
                .forEach((what, gateway) -> terminal.line(
                        "  " + gateway.addresses().getFirst().getAddress().getHostAddress() + ":"
                                + gateway.addresses().getFirst().getPort() + "  " + what));
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
