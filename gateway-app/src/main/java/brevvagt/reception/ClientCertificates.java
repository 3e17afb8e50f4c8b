package brevvagt.reception;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** Verifies client certificates and reads their DNS names. */
final class ClientCertificates {
    private static final int DNS_NAME = 2;

    private final X509TrustManager trust;

    private ClientCertificates(X509TrustManager trust) {
        this.trust = trust;
    }

    /** Verification with the configured authorities, or Java's own when there are none. */
    static ClientCertificates verifiedFor(Admission admission) {
        boolean javasOwn = admission.asksForCertificate()
                && admission.certificateAuthorities().isEmpty();
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            if (javasOwn) {
                factory.init((KeyStore) null);
            } else {
                factory.init(KeyFiles.authorities(admission.certificateAuthorities()));
            }
            return new ClientCertificates((X509TrustManager) factory.getTrustManagers()[0]);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the authorities of client certificates cannot be used", fault);
        }
    }

    /** The DNS names of the client's certificate in lower case, when its chain is valid now; else none. */
    Set<String> verifiedNames(X509Certificate[] chain) {
        try {
            trust.checkClientTrusted(chain, chain[0].getPublicKey().getAlgorithm());
            return names(chain[0]);
        } catch (CertificateException _) {
            return Set.of(); // a certificate nobody vouches for proves nothing
        }
    }

    private static Set<String> names(X509Certificate certificate) throws CertificateParsingException {
        return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                .flatMap(names -> names.stream())
                .filter(name -> name.get(0).equals(DNS_NAME))
                .map(name -> ((String) name.get(1)).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets the handshake finish whatever certificate the client shows, as many mail servers show one that nobody asked
     * for; whether it proves anything is asked afterwards. The handshake itself proves that the client has its key.
     */
    static final class Deferred extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("this side is the server");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            throw new CertificateException("this side is the server");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("this side is the server");
        }

        /** No names: a client shows whatever it has, and the request stays small. */
        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
