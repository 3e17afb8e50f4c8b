package brevvagt.sending;

import brevvagt.decision.Action.TlsLevel;

/** How a connection is protected, the weakest first. There is no "if offered": it would fall back to plaintext. */
public enum TlsPolicy {
    /** Plaintext, unless a mail's duty asks for more. */
    NONE,
    /** STARTTLS with TLS 1.2 or better; whoever answers is believed. */
    ENCRYPT,
    /** As {@link #ENCRYPT}, and the certificate chain and the host name are verified. */
    VERIFY;

    /** The stronger of this and what a mail demands. */
    TlsPolicy orStronger(TlsLevel duty) {
        var demanded = switch (duty) {
            case ENCRYPT -> ENCRYPT;
            case VERIFY -> VERIFY;
        };
        return compareTo(demanded) >= 0 ? this : demanded;
    }
}
