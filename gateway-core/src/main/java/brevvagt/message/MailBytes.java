package brevvagt.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The exact bytes of one mail in memory; never in a file, never in a log. Nobody writes to the array after wrapping. */
public final class MailBytes {
    private final byte[] array;
    private final int length;

    private MailBytes(byte[] array, int length) {
        this.array = array;
        this.length = length;
    }

    /** Takes the array over without a copy. */
    public static MailBytes wrap(byte[] array) {
        return new MailBytes(array, array.length);
    }

    /** Takes the first {@code length} bytes of the array over without a copy. */
    public static MailBytes wrap(byte[] array, int length) {
        if (length < 0 || length > array.length) {
            throw new IllegalArgumentException("length " + length + " of " + array.length);
        }
        return new MailBytes(array, length);
    }

    /** The bytes of a text, for mails the gateway writes itself. */
    public static MailBytes of(String text) {
        return wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of bytes. */
    public int size() {
        return length;
    }

    /** The array behind, whose first {@link #size()} bytes are the mail; to read only. */
    public byte[] array() {
        return array;
    }

    /** The mail as a stream from its first byte. */
    public InputStream stream() {
        return new ByteArrayInputStream(array, 0, length);
    }

    /** Writes the mail byte for byte. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(array, 0, length);
    }

    /** The SHA-256 of the bytes in lower-case hexadecimal digits. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(array, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }

    @Override
    public String toString() {
        return "mail of " + length + " bytes";
    }
}
