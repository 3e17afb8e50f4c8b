package brevvagt.mailetcontainer;

import brevvagt.enforcement.mime.MailSlice;
import brevvagt.message.MailBytes;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Properties;
import org.apache.james.server.core.MimeMessageSource;
import org.apache.james.server.core.MimeMessageWrapper;

/**
 * A group's copy of a mail over the received bytes: read only when a mailet asks, never in a file. Mailets change headers,
 * and parts through {@link brevvagt.enforcement.mime}; changing a parsed part in any other way would silently send the old
 * one, so it is refused.
 */
final class GroupCopy extends MimeMessageWrapper {
    private static final Session SESSION = Session.getInstance(new Properties());

    private final MailBytes bytes;

    GroupCopy(MailBytes bytes) {
        super(SESSION, new Source(bytes));
        this.bytes = bytes;
    }

    private record Source(MailBytes bytes) implements MimeMessageSource {
        @Override
        public String getSourceId() {
            return "received";
        }

        @Override
        public InputStream getInputStream() {
            return MailSlice.of(bytes);
        }

        @Override
        public long getMessageSize() {
            return bytes.size();
        }
    }

    @Override
    public InputStream getRawInputStream() throws MessagingException {
        if (isBodyModified()) {
            throw new MessagingException("the body is not the received one any more");
        }
        return MailSlice.bodyOf(bytes);
    }

    /** What was set is taken as it stands when the copy is committed: no Message-ID, Date or MIME-Version is added. */
    @Override
    public void saveChanges() {}

    @Override
    protected void updateMessageID() {}

    @Override
    public Object getContent() throws IOException {
        throw new IOException("parts are changed by splicing only");
    }

    /** All other ways of writing end here. */
    @Override
    public void writeTo(OutputStream header, OutputStream body, String[] ignored, boolean preload) throws IOException {
        throw new IOException("only the commit makes bytes of a copy");
    }
}
