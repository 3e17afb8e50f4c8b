package brevvagt.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: without a command it prints help; wrong usage is told in one line. */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        description = "Checks outgoing mail against the policy before it leaves.")
public final class Main implements Runnable {
    /** EX_USAGE of sysexits.h. */
    private static final int WRONG_USAGE = 64;

    @Spec
    private CommandSpec command = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Main()).setParameterExceptionHandler(Main::tellWrongUsage);
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

    private static int tellWrongUsage(ParameterException mistake, String[] arguments) {
        PrintWriter errors = mistake.getCommandLine().getErr();
        errors.println(mistake.getMessage() + " (--help tells more)");
        errors.flush();
        return WRONG_USAGE;
    }
}
