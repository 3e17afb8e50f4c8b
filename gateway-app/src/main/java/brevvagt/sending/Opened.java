package brevvagt.sending;

/** What opening a connection came to. */
sealed interface Opened {
    /** It is open, under the policy asked for. */
    record Ready(SmtpConnection connection) implements Opened {}

    /** The server cannot meet the TLS policy; nothing of a mail was said. */
    record TooWeak(String offered) implements Opened {}

    /** No server answered as a mail server should. */
    record Unreachable(String why) implements Opened {}
}
