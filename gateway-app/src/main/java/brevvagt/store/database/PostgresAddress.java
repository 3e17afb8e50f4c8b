package brevvagt.store.database;

import java.nio.file.Path;
import java.util.Optional;

/** A database of a PostgreSQL server, and how to get in. */
public record PostgresAddress(String host, int port, String name, Login login, Tls tls) {
    /** Who asks. */
    public record Login(String user, String password) {
        /** Never shows the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** How sure one is whom one talks to. */
    public enum Level {
        /** In the clear, for the own machine. */
        NONE,
        /** Encrypted to whoever answers. */
        ENCRYPT,
        /** Encrypted, to a certificate of that host. */
        VERIFY
    }

    /**
     * How the connection is protected.
     *
     * @param authorities a PEM file of those who may vouch for the server; empty for the ones that Java knows
     */
    public record Tls(Level level, Optional<Path> authorities) {}

    /** Without the password. */
    @Override
    public String toString() {
        return "postgresql://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/" + name;
    }
}
