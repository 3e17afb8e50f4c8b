package brevvagt.reception;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates made by the JDK's keytool, once for all tests. */
final class TestKeys {
    static final String PASSWORD = "invented";
    private static final List<String> NAMES = List.of("gateway", "microsoft", "partner", "stranger");
    private static final Path FOLDER = make();

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
            var file = FOLDER.resolve("gateway.key.pem");
            Files.writeString(file, pem("PRIVATE KEY", key.getEncoded()));
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
            var file = FOLDER.resolve(name + ".pem");
            Files.writeString(
                    file, pem("CERTIFICATE", store(name).getCertificate("key").getEncoded()));
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

    private static Path make() {
        try {
            var folder = Files.createTempDirectory("reception-keys");
            folder.toFile().deleteOnExit();
            var runs = NAMES.stream().map(name -> keytool(folder, name)).toList();
            for (var run : runs) {
                if (!run.waitFor(60, TimeUnit.SECONDS) || run.exitValue() != 0) {
                    throw new IllegalStateException("keytool made no key");
                }
            }
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Process keytool(Path folder, String name) {
        var dns = switch (name) {
            case "microsoft", "stranger" -> "*.protection.outlook.example";
            case "partner" -> "relay.partner.example";
            default -> "gateway.example";
        };
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "key",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-ext",
                            "san=dns:" + dns,
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            folder.resolve(name + ".p12").toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
