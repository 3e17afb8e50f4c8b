package brevvagt.extractor.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

/** The winmail.dat of Exchange (MS-OXTNEF): its texts also stand in attributes that the library has no question for. */
final class Tnef implements Format {
    private static final int NAMED = 0x8000;

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        var message = new HMEFMessage(new ByteArrayInputStream(file.bytes()));
        var mail = new RewrittenMail();
        mail.field("Subject", subject(message));
        for (var attribute : message.getMessageMAPIAttributes()) {
            property(attribute, mail, harvest);
        }
        if (!mail.hasText()) {
            mail.text("plain", strings(message).getBytes(StandardCharsets.UTF_8));
        }
        for (var attachment : message.getAttachments()) {
            attachment(attachment, mail);
        }
        harvest.file(new Document(file.path(), file.name(), mail.bytes()), "message/rfc822");
    }

    private static String subject(HMEFMessage message) {
        return message.getMessageMAPIAttributes().stream()
                .filter(each -> is(each, MAPIProperty.SUBJECT))
                .map(Tnef::value)
                .findFirst()
                .orElseGet(() -> or(message.getSubject()));
    }

    private static void property(MAPIAttribute attribute, RewrittenMail mail, Harvest harvest) throws IOException {
        harvest.inTime();
        if (attribute instanceof MAPIRtfAttribute rtf) {
            var text = RtfBody.text(rtf.getData(), harvest);
            mail.text("plain", text.getBytes(StandardCharsets.UTF_8));
        } else if (is(attribute, MAPIProperty.BODY)) {
            mail.text("plain", value(attribute).getBytes(StandardCharsets.UTF_8));
        } else if (is(attribute, MAPIProperty.BODY_HTML)) {
            mail.text("html", value(attribute).getBytes(StandardCharsets.UTF_8));
        } else if (attribute instanceof MAPIStringAttribute string && attribute.getProperty().id >= NAMED) {
            mail.text("plain", string.getDataString().getBytes(StandardCharsets.UTF_8)); // fields of tasks and contacts
        }
    }

    private static boolean is(MAPIAttribute attribute, MAPIProperty property) {
        return attribute.getProperty().id == property.id;
    }

    private static String value(MAPIAttribute attribute) {
        return attribute instanceof MAPIStringAttribute string
                ? string.getDataString()
                : new String(attribute.getData(), StandardCharsets.UTF_8);
    }

    /** Old programs write the text into attributes of TNEF itself. */
    private static String strings(HMEFMessage message) {
        var text = new StringBuilder(or(message.getBody()));
        for (var attribute : message.getMessageAttributes()) {
            if (attribute instanceof TNEFStringAttribute string) {
                text.append("\r\n").append(string.getString());
            }
        }
        return text.toString();
    }

    private static void attachment(Attachment attachment, RewrittenMail mail) {
        var name = or(attachment.getLongFilename()).isBlank()
                ? or(attachment.getFilename())
                : attachment.getLongFilename();
        try {
            mail.file(name.isBlank() ? "unnamed" : name, attachment.getContents(), false);
        } catch (IllegalArgumentException empty) {
            mail.file(name, new byte[0], false);
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
