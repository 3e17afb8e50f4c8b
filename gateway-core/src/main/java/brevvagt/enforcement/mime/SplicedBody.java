package brevvagt.enforcement.mime;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A new body of a message. Jakarta Mail encodes the data of a single part again, so that is handed to it decoded. */
final class SplicedBody implements DataSource {
    private final String type;
    private final @Nullable String encoding;
    private final byte[] wire;

    SplicedBody(String type, @Nullable String encoding, byte[] wire) {
        this.type = type;
        this.encoding = encoding;
        this.wire = wire;
    }

    /** The body as it stands on the wire; to read only. */
    byte[] wire() {
        return wire;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        var raw = new ByteArrayInputStream(wire);
        try {
            return encoding == null || isComposite() ? raw : MimeUtility.decode(raw, encoding.strip());
        } catch (MessagingException fault) {
            throw new IOException("unknown transfer encoding", fault);
        }
    }

    private boolean isComposite() {
        var lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("multipart/") || lower.startsWith("message/");
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("a body is replaced, never written to");
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public String getName() {
        return "";
    }
}
