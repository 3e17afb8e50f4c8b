package brevvagt.settings;

/** How the running gateway writes its log; the names are those of the appenders in {@code config/logback.xml}. */
public enum LogFormat {
    /** A line of words for people. */
    TEXT,
    /** An object a line for programs. */
    JSON
}
