package brevvagt.reception;

import java.nio.file.Path;

/** The certificate the gateway shows to clients, and its private key. */
public sealed interface TlsKeys {
    /** No certificate: STARTTLS is not offered, so only trusted plaintext networks can send. */
    record None() implements TlsKeys {}

    /** A PKCS #12 key store with one key in it. */
    record Pkcs12(Path file, String password) implements TlsKeys {
        @Override
        public String toString() {
            return "Pkcs12[" + file + "]";
        }
    }

    /** PEM files: the certificate with its chain, and the unencrypted key in PKCS #8 ({@code BEGIN PRIVATE KEY}). */
    record Pem(Path certificates, Path key) implements TlsKeys {}
}
