package brevvagt.sending;

import brevvagt.decision.Action.TlsLevel;

/** What a next hop is declared to do on its own way to the recipient's domain; nobody can verify it from here. */
public enum Guarantee {
    /** It carries every mail on under TLS 1.2 or better, or not at all. */
    TLS_1_2,
    /** As {@link #TLS_1_2}, and it verifies the recipient's mail server. */
    TLS_1_2_VERIFIED;

    /** Whether a hop that gives this guarantee meets the duty towards the recipient's domain. */
    boolean meets(TlsLevel duty) {
        return switch (duty) {
            case ENCRYPT -> true;
            case VERIFY -> this == TLS_1_2_VERIFIED;
        };
    }
}
