package brevvagt.extractor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command line of a worker. */
public final class WorkerCommand {
    private static final String MAIN = "brevvagt.extractor.worker.Worker";

    private WorkerCommand() {}

    /**
     * The command for workers whose classes lie in the product's folder, of a checkout or of a distribution; nothing when
     * they are not there.
     *
     * @param warm whether it reads a sample of each family before the first question
     */
    public static Optional<List<String>> in(Path root, WorkerSettings settings, boolean warm) {
        return classPath(root).map(classes -> command(classes, settings, warm));
    }

    /** The command for workers with this class path. */
    public static List<String> command(String classPath, WorkerSettings settings, boolean warm) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<String>(List.of(
                java,
                "-Xmx" + settings.memory(),
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError", // a library may catch the error and answer as if all were well
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // nothing of an attachment is written to a disk: what tries to make a temporary file, fails
                "-Djava.io.tmpdir=/nonexistent/brevvagt",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                MAIN,
                Integer.toString(settings.largestText()),
                warm ? "warm" : "cold"));
        if (!warm) {
            command.add(1, "-XX:TieredStopAtLevel=1"); // ends before the second compiler pays off
        }
        command.addAll(settings.ocr());
        return command;
    }

    private static Optional<String> classPath(Path root) {
        return Stream.of(root.resolve("text-extractor/target"), root.resolve("lib/text-extractor"))
                .map(Path::toAbsolutePath)
                .filter(folder -> Files.isDirectory(folder.resolve("lib")))
                .map(WorkerCommand::classes)
                .findFirst();
    }

    private static String classes(Path folder) {
        var compiled = folder.resolve("classes"); // in a checkout never older than the jar
        var own = Files.isDirectory(compiled) ? compiled : folder.resolve("text-extractor.jar");
        return own + File.pathSeparator + folder.resolve("lib") + File.separator + "*";
    }
}
