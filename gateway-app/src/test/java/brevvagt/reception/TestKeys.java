package brevvagt.reception;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates of the fixtures, also as PEM. */
final class TestKeys {
    static final String PASSWORD = "invented";
    private static final Path FOLDER = DialogsTest.folder().resolve("keys");
    private static final Path PEM_FOLDER = temporaryFolder();

    private TestKeys() {}

    /** The gateway's own key store. */
    static TlsKeys.Pkcs12 pkcs12() {
        return new TlsKeys.Pkcs12(FOLDER.resolve("gateway.p12"), PASSWORD);
    }

    /** The same as PEM files. */
    static TlsKeys.Pem pem() {
        try {
            var store = store("gateway");
            var key = store.getKey("key", PASSWORD.toCharArray());
            var file = PEM_FOLDER.resolve("gateway.key.pem");
            Files.writeString(file, pem("PRIVATE KEY", key.getEncoded()));
            file.toFile().deleteOnExit();
            return new TlsKeys.Pem(certificate("gateway"), file);
        } catch (IOException | GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The authorities that vouch for Microsoft and the partner, but not for the stranger. */
    static List<Path> authorities() {
        return List.of(certificate("microsoft"), certificate("partner"));
    }

    /** A client that trusts the gateway and shows that certificate; none for an empty name. */
    static SSLContext client(String name, String protocol) {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(KeyFiles.authorities(List.of(certificate("gateway"))));
            var context = SSLContext.getInstance(protocol);
            context.init(keyManagers(name), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static KeyManager[] keyManagers(String name) throws GeneralSecurityException {
        if (name.isEmpty()) {
            return new KeyManager[0];
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store(name), PASSWORD.toCharArray());
        return factory.getKeyManagers();
    }

    static Path certificate(String name) {
        try {
            var file = PEM_FOLDER.resolve(name + ".pem");
            Files.writeString(
                    file, pem("CERTIFICATE", store(name).getCertificate("key").getEncoded()));
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException | GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + label
                + "-----\n";
    }

    private static KeyStore store(String name) {
        return KeyFiles.pkcs12(new TlsKeys.Pkcs12(FOLDER.resolve(name + ".p12"), PASSWORD));
    }

    private static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("reception-keys");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
