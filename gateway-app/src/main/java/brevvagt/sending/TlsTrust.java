package brevvagt.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are believed. Verified and unverified connections never share a TLS session, which a resumption
 * would not verify again.
 */
public final class TlsTrust {
    private final Optional<KeyStore> authorities;
    private final SSLSocketFactory unverified;
    private @Nullable SSLSocketFactory verified;

    private TlsTrust(Optional<KeyStore> authorities) {
        this.authorities = authorities;
        this.unverified = factory(new TrustManager[] {new TrustsAnybody()});
    }

    /** The certificate authorities the Java runtime trusts. */
    public static TlsTrust ofSystem() {
        return new TlsTrust(Optional.empty());
    }

    /** The certificate authorities of this PEM file, and no others; a fault names what is wrong with the file. */
    public static TlsTrust ofAuthorities(Path pem) throws IOException {
        try (var file = Files.newInputStream(pem)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            if (store.size() == 0) {
                throw new IOException("holds no certificate");
            }
            return new TlsTrust(Optional.of(store));
        } catch (GeneralSecurityException fault) {
            throw new IOException("is not a PEM file of certificates", fault);
        }
    }

    SSLSocketFactory factory(TlsPolicy policy) {
        return switch (policy) {
            case NONE -> throw new IllegalArgumentException("plaintext needs no trust");
            case ENCRYPT -> unverified;
            case VERIFY -> verified();
        };
    }

    /** Made when first needed: reading the system's authorities takes a tenth of a second of the start. */
    private synchronized SSLSocketFactory verified() {
        var known = verified;
        if (known == null) {
            known = factory(managers());
            verified = known;
        }
        return known;
    }

    private TrustManager[] managers() {
        try {
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(authorities.orElse(null));
            return managers.getTrustManagers();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the trusted authorities cannot be used", fault);
        }
    }

    private static SSLSocketFactory factory(TrustManager[] managers) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has TLS", fault);
        }
    }
}
