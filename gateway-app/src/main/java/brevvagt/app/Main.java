package brevvagt.app;

import brevvagt.audit.AuditLog.AuditUnavailable;
import brevvagt.command.AuditCommand;
import brevvagt.command.CheckCommand;
import brevvagt.command.DemoCommand;
import brevvagt.command.FindCommand;
import brevvagt.command.KeysCommand;
import brevvagt.command.OutboxCommand;
import brevvagt.command.QuarantineCommand;
import brevvagt.command.RulesCommand;
import brevvagt.command.RunCommand;
import brevvagt.command.WhyCommand;
import brevvagt.command.WrongUsage;
import brevvagt.mailetcontainer.InvalidContainerFile;
import brevvagt.reception.InvalidKeys;
import brevvagt.rules.InvalidRules;
import brevvagt.settings.InvalidSettings;
import brevvagt.store.database.StoreFault;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: without a command it prints help; what goes wrong is told in words, never as a stack trace. */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        description = "Brevvagt checks outgoing mail against the policy before it leaves.",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            CheckCommand.class,
            FindCommand.class,
            RulesCommand.class,
            WhyCommand.class,
            QuarantineCommand.class,
            OutboxCommand.class,
            AuditCommand.class,
            KeysCommand.class
        })
public final class Main implements Runnable {
    /** EX_USAGE of sysexits.h. */
    private static final int WRONG_USAGE = 64;
    /** EX_SOFTWARE of sysexits.h. */
    private static final int FAULT = 70;
    /** EX_CONFIG of sysexits.h. */
    private static final int WRONG_SETTINGS = 78;

    @Spec
    private CommandSpec command = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Main())
                .setParameterExceptionHandler((mistake, _) -> tellWrongUsage(mistake))
                .setExecutionExceptionHandler((fault, line, _) -> tellFault(fault, line));
        commandLine.getCommandSpec().version("Brevvagt " + version());
        return commandLine;
    }

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }

    private static String version() {
        String fromJar = Main.class.getPackage().getImplementationVersion();
        return fromJar == null ? "(not packaged)" : fromJar;
    }

    private static int tellWrongUsage(ParameterException mistake) {
        tell(mistake.getCommandLine(), List.of(mistake.getMessage() + " (--help tells more)"));
        return WRONG_USAGE;
    }

    private static int tellFault(Exception fault, CommandLine line) {
        return switch (fault) {
            case WrongUsage wrong -> tell(line, List.of(wrong.getMessage() + " (--help tells more)"), WRONG_USAGE);
            case InvalidSettings settings ->
                tell(line, settings.problems(), settings.isUsage() ? WRONG_USAGE : WRONG_SETTINGS);
            case InvalidContainerFile container -> tell(line, container.problems(), WRONG_SETTINGS);
            case InvalidRules rules -> tell(line, lines(rules.problems()), WRONG_SETTINGS);
            case InvalidKeys keys -> tell(line, List.of(keys.getMessage()), WRONG_SETTINGS);
            case brevvagt.store.keys.InvalidKeys keys -> tell(line, List.of(keys.getMessage()), WRONG_SETTINGS);
            case StoreFault store -> tell(line, List.of(store.getMessage()), FAULT);
            case AuditUnavailable audit -> tell(line, List.of(audit.getMessage()), FAULT);
            default -> tell(line, List.of("failed: " + fault.getClass().getName()), FAULT);
        };
    }

    private static List<String> lines(List<?> problems) {
        return problems.stream().map(Object::toString).toList();
    }

    private static int tell(CommandLine line, List<String> problems, int exit) {
        tell(line, problems);
        return exit;
    }

    private static void tell(CommandLine line, List<String> problems) {
        var errors = line.getErr();
        problems.forEach(errors::println);
        errors.flush();
    }
}
