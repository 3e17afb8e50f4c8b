package brevvagt.reception;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** The gateway's side of a TLS handshake: version 1.2 or 1.3, with a look at the client's certificate if it has one. */
final class ServerTls implements StartTls {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;
    private final ClientCertificates clientCertificates;
    private final boolean asksForCertificate;

    private ServerTls(SSLContext context, ClientCertificates clientCertificates, boolean asksForCertificate) {
        this.context = context;
        this.clientCertificates = clientCertificates;
        this.asksForCertificate = asksForCertificate;
    }

    static ServerTls of(TlsKeys keys, Admission admission) {
        try {
            var context = SSLContext.getInstance("TLS");
            var trust = new TrustManager[] {new ClientCertificates.Deferred()};
            context.init(keyManagers(keys).getKeyManagers(), trust, null);
            return new ServerTls(context, ClientCertificates.verifiedFor(admission), admission.asksForCertificate());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the certificate and key cannot be used for TLS", fault);
        }
    }

    /** A TLS socket over the accepted one. The handshake comes with {@link SSLSocket#startHandshake()}. */
    SSLSocket over(Socket accepted) throws IOException {
        var nothingReadYet = InputStream.nullInputStream();
        var socket = (SSLSocket) context.getSocketFactory().createSocket(accepted, nothingReadYet, true);
        var parameters = socket.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        parameters.setUseCipherSuitesOrder(true);
        if (asksForCertificate) {
            parameters.setWantClientAuth(true);
        }
        socket.setSSLParameters(parameters);
        return socket;
    }

    /** What a finished handshake says about the client. */
    Client.Protection protection(SSLSession session) {
        return new Client.Protection(session.getProtocol(), session.getCipherSuite(), verifiedNames(session));
    }

    private Set<String> verifiedNames(SSLSession session) {
        try {
            return clientCertificates.verifiedNames(Arrays.copyOf(
                    session.getPeerCertificates(), session.getPeerCertificates().length, X509Certificate[].class));
        } catch (SSLPeerUnverifiedException _) {
            return Set.of(); // it showed none
        }
    }

    private static KeyManagerFactory keyManagers(TlsKeys keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        switch (keys) {
            case TlsKeys.None() -> throw new IllegalArgumentException("TLS needs a certificate");
            case TlsKeys.Pkcs12 file ->
                managers.init(KeyFiles.pkcs12(file), file.password().toCharArray());
            case TlsKeys.Pem files -> managers.init(KeyFiles.pem(files), KeyFiles.IN_MEMORY.toCharArray());
        }
        return managers;
    }
}
