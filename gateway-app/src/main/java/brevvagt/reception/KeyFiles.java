package brevvagt.reception;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads certificates and keys into Java's key stores. */
final class KeyFiles {
    /** The password of a key store that exists in memory only. */
    static final String IN_MEMORY = "";

    private static final String KEY_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_END = "-----END PRIVATE KEY-----";

    private KeyFiles() {}

    /** The key store of a PKCS #12 file. */
    static KeyStore pkcs12(TlsKeys.Pkcs12 keys) {
        try (var in = Files.newInputStream(keys.file())) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, keys.password().toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException fault) {
            throw new InvalidKeys(keys.file(), "no PKCS #12 key store, or not its password", fault);
        }
    }

    /** A key store of PEM files. */
    static KeyStore pem(TlsKeys.Pem keys) {
        var chain = certificates(keys.certificates());
        var key = privateKey(keys.key());
        try {
            if (!fit(key, chain.getFirst().getPublicKey())) {
                throw new InvalidKeys(keys.key(), "the key does not fit the first certificate of the other file");
            }
            var store = empty();
            store.setKeyEntry("gateway", key, IN_MEMORY.toCharArray(), chain.toArray(new Certificate[0]));
            return store;
        } catch (GeneralSecurityException fault) {
            throw new InvalidKeys(keys.key(), "the key and the certificate cannot be used together", fault);
        }
    }

    /** A key store of authorities to trust. */
    static KeyStore authorities(List<Path> files) {
        try {
            var store = empty();
            for (var file : files) {
                for (var certificate : certificates(file)) {
                    store.setCertificateEntry("authority-" + store.size(), certificate);
                }
            }
            return store;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("a key store in memory takes certificates", fault);
        }
    }

    /** Java would notice only in the first handshake. */
    private static boolean fit(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        var algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        var signed = signature.sign();
        signature.initVerify(certified);
        return signature.verify(signed);
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY.toCharArray());
            return store;
        } catch (IOException fault) {
            throw new IllegalStateException("an empty key store reads no file", fault);
        }
    }

    private static List<Certificate> certificates(Path file) {
        try (var in = Files.newInputStream(file)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new InvalidKeys(file, "holds no certificate");
            }
            return List.copyOf(certificates);
        } catch (IOException | GeneralSecurityException fault) {
            throw new InvalidKeys(file, "cannot be read as PEM certificates", fault);
        }
    }

    private static PrivateKey privateKey(Path file) {
        var text = text(file);
        int begin = text.indexOf(KEY_BEGIN);
        int end = text.indexOf(KEY_END);
        if (begin < 0 || end < begin) {
            throw new InvalidKeys(
                    file,
                    "must hold an unencrypted key in PKCS #8 (BEGIN PRIVATE KEY); convert it with"
                            + " 'openssl pkcs8 -topk8 -nocrypt'");
        }
        try {
            var encoded = Base64.getMimeDecoder().decode(text.substring(begin + KEY_BEGIN.length(), end));
            return decoded(new PKCS8EncodedKeySpec(encoded));
        } catch (IllegalArgumentException | GeneralSecurityException fault) {
            throw new InvalidKeys(file, "the key is neither RSA, EC nor EdDSA", fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException fault) {
            throw new InvalidKeys(file, "cannot be read", fault);
        }
    }

    private static PrivateKey decoded(PKCS8EncodedKeySpec key) throws GeneralSecurityException {
        var rsaOrEc = Stream.of("RSA", "EC")
                .flatMap(algorithm -> decoded(algorithm, key).stream())
                .findFirst();
        return rsaOrEc.isPresent()
                ? rsaOrEc.get()
                : KeyFactory.getInstance("EdDSA").generatePrivate(key);
    }

    private static Optional<PrivateKey> decoded(String algorithm, PKCS8EncodedKeySpec key) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(key));
        } catch (GeneralSecurityException _) {
            return Optional.empty(); // a key of another kind
        }
    }
}
