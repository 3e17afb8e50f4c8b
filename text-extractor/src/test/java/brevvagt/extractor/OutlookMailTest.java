package brevvagt.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mail file of Outlook")
class OutlookMailTest {
    @Test
    void becomes_an_ordinary_mail_with_its_attachments() throws IOException {
        var answer = Files.ask("brev.msg", msg());

        assertThat(answer.status()).isEqualTo(Answer.Status.OK);
        assertThat(answer.pieces()).singleElement().isInstanceOfSatisfying(Piece.File.class, mail -> {
            assertThat(mail.mediaType()).isEqualTo("message/rfc822");
            assertThat(Decoded.parts(mail.bytes()))
                    .contains("Subject: Emne 010190-1111", "To: Åse Sø", "Brødtekst 010190-2222")
                    .contains("name=\"bilag 010190-3333.txt\"", "Bilag 010190-4444");
        });
    }

    private static byte[] msg() throws IOException {
        try (var file = new POIFSFileSystem()) {
            var root = file.getRoot();
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            text(root, "0037", "Emne 010190-1111");
            text(root, "0E04", "Åse Sø");
            text(root, "1000", "Brødtekst 010190-2222");
            var attachment = root.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            text(attachment, "3707", "bilag 010190-3333.txt");
            attachment.createDocument(
                    "__substg1.0_37010102",
                    new ByteArrayInputStream("Bilag 010190-4444".getBytes(StandardCharsets.UTF_8)));
            var bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void text(DirectoryEntry into, String property, String value) throws IOException {
        into.createDocument(
                "__substg1.0_" + property + "001F",
                new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
    }
}
