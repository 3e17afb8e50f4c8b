package brevvagt.extractor.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/** Outlook's own mail files. */
final class Msg implements Format {
    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        try (var message = new MAPIMessage(new ByteArrayInputStream(file.bytes()))) {
            var mail = rewritten(message, harvest);
            harvest.file(new Document(file.path(), file.name(), mail), "message/rfc822");
        }
    }

    private static byte[] rewritten(MAPIMessage message, Harvest harvest) throws IOException {
        harvest.inTime();
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
        var mail = new RewrittenMail();
        try {
            mail.field("From", or(message.getDisplayFrom()));
            mail.field("To", or(message.getDisplayTo()));
            mail.field("Cc", or(message.getDisplayCC()));
            mail.field("Bcc", or(message.getDisplayBCC()));
            mail.field("Subject", or(message.getSubject()));
            bodies(message, mail, harvest);
        } catch (ChunkNotFoundException never) {
            throw new IOException("a missing chunk was promised to be null");
        }
        for (var attachment : message.getAttachmentFiles()) {
            attachment(attachment, mail, harvest);
        }
        return mail.bytes();
    }

    private static void bodies(MAPIMessage message, RewrittenMail mail, Harvest harvest)
            throws IOException, ChunkNotFoundException {
        mail.text("plain", utf8(or(message.getTextBody())));
        mail.text("html", utf8(or(message.getHtmlBody())));
        var rtf = message.getRtfBody();
        if (!mail.hasText() && rtf != null) {
            mail.text("plain", utf8(RtfBody.text(rtf.getBytes(StandardCharsets.ISO_8859_1), harvest)));
        }
        other(message, mail);
    }

    /** Tasks, contacts and appointments keep their texts in properties that have no name of their own. */
    private static void other(MAPIMessage message, RewrittenMail mail) {
        var text = new StringBuilder();
        for (var chunk : message.getMainChunks().getChunks()) {
            if (chunk instanceof StringChunk string && isNamed(chunk)) {
                text.append(string.getValue()).append("\r\n");
            }
        }
        if (!text.toString().isBlank()) {
            mail.text("plain", utf8(text.toString()));
        }
    }

    private static boolean isNamed(Chunk chunk) {
        return chunk.getChunkId() >= 0x8000;
    }

    private static void attachment(AttachmentChunks attachment, RewrittenMail mail, Harvest harvest)
            throws IOException {
        var embedded = attachment.isEmbeddedMessage() ? attachment.getEmbeddedMessage() : null;
        var name = name(attachment);
        if (embedded != null) {
            mail.mail(name + ".eml", rewritten(embedded, harvest));
            return;
        }
        var content = attachment.getEmbeddedAttachmentObject();
        mail.file(
                name,
                content == null ? new byte[0] : harvest.unpack(new ByteArrayInputStream(content)),
                attachment.getAttachContentId() != null);
    }

    private static String name(AttachmentChunks attachment) {
        return Arrays.asList(attachment.getAttachLongFileName(), attachment.getAttachFileName()).stream()
                .filter(each -> each != null && !each.getValue().isBlank())
                .map(StringChunk::getValue)
                .findFirst()
                .orElse("unnamed");
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
