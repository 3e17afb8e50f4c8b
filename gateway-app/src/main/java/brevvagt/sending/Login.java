package brevvagt.sending;

/** How the gateway makes itself known to a smart host. */
public sealed interface Login {
    /** Not at all: the host knows the gateway by its network. */
    record Anonymous() implements Login {}

    /** By name and password (RFC 4616), under TLS only. */
    record Password(String user, String password) implements Login {
        @Override
        public String toString() {
            return "login with a password";
        }
    }
}
