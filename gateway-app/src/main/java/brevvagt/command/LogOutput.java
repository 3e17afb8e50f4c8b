package brevvagt.command;

import brevvagt.settings.LogFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Chooses how the gateway logs, before anything is logged: {@code config/logback.xml} reads the variable. */
final class LogOutput {
    /** The environment variable that wins over the settings. */
    static final String VARIABLE = "BREVVAGT_LOG_FORMAT";

    private LogOutput() {}

    /** What the environment asks for, if anything. */
    static List<String> asked() {
        return Stream.ofNullable(System.getenv(VARIABLE)).toList();
    }

    static void begin(LogFormat format) {
        System.setProperty(VARIABLE, format.name().toLowerCase(Locale.ROOT));
    }
}
