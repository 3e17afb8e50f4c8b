package brevvagt.delivery;

/** How the connection was protected that a mail left by. */
public record TlsEvidence(Hop hop, String version, String cipher, Peer peer) {
    /** Who stood at the other end. */
    public enum Hop {
        RECIPIENT_MX,
        NEXT_HOP
    }

    /** What is known of the other end. */
    public enum Peer {
        /** Its certificate and name were verified. */
        VERIFIED,
        /** It is the one the settings declare to guarantee the duty; not verified towards the recipient's domain. */
        DECLARED,
        /** Encrypted, but anybody could have answered. */
        UNVERIFIED,
        /** In plaintext. */
        NONE
    }

    /** A connection in plaintext. */
    public static TlsEvidence plaintext(Hop hop) {
        return new TlsEvidence(hop, "none", "none", Peer.NONE);
    }
}
