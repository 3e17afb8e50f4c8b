package brevvagt.reception;

import java.util.function.BooleanSupplier;

/** What all sessions of one reception share. */
record Desk(
        ReceptionSettings settings,
        Partners partners,
        Access access,
        StartTls tls,
        LoopSeal seal,
        BooleanSupplier stopping) {
    static Desk of(ReceptionSettings settings, Partners partners, BooleanSupplier stopping) {
        return new Desk(
                settings,
                partners,
                new Access(settings.admission()),
                StartTls.of(settings.tls(), settings.admission()),
                new LoopSeal(settings.loopKeys()),
                stopping);
    }

    boolean isStopping() {
        return stopping.getAsBoolean();
    }

    /** AUTH is for clients in TLS only: a password never crosses the wire in plaintext. */
    boolean offersAuth(Client client) {
        return client.encrypted() && !settings.admission().users().isEmpty();
    }
}
