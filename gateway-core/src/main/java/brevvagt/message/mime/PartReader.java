package brevvagt.message.mime;

import brevvagt.message.MessageType;
import brevvagt.message.Part.Cause;
import brevvagt.message.Place;
import brevvagt.message.attachment.AttachmentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Reads one part that is no multipart: as text, as a mail within the mail, or as something that stays unread. */
final class PartReader {
    private static final Set<String> BOILERPLATE = Set.of(
            "This is a multi-part message in MIME format.",
            "This is a multipart message in MIME format.",
            "This is a multi-part message in MIME format",
            "This is a cryptographically signed message in MIME format.",
            "This is an OpenPGP/MIME encrypted message (RFC 4880 and 3156)",
            "This is an OpenPGP/MIME signed message (RFC 4880 and 3156)");

    private final Budget budget;
    private final MimeWalk walk;
    private final Attachments attachments;

    PartReader(Budget budget, MimeWalk walk, AttachmentReader reader) {
        this.budget = budget;
        this.walk = walk;
        this.attachments = new Attachments(reader, budget, this);
    }

    void read(EntityHeader header, InputStream raw, Container around) throws IOException {
        var kind = around.kind().equals("encrypted") && header.type().equals("application/octet-stream")
                ? ContentKind.SMIME
                : ContentKind.of(header, around.defaultType());
        switch (kind) {
            case TEXT, HTML, CALENDAR -> text(kind, header, raw, around);
            case MAIL -> mail(header, raw, around);
            case CEREMONY -> fileNames(header, around.scope(), "");
            case IMAGE -> image(header, raw, around);
            case SMIME -> smime(header, raw, around);
            case RIGHTS_MANAGED -> {
                around.scope().opaque(attachment(header, around.scope()), Cause.ENCRYPTED);
                around.scope().isItself(MessageType.ENCRYPTED);
            }
            case OTHER -> other(header, raw, around);
        }
    }

    /** Text before the first and after the last part of a multipart: no program shows it, but it leaves the house. */
    void readBesideParts(InputStream raw, MailScope scope) throws IOException {
        var text = TextDecoder.decode(limited(raw, new Place.Body(), scope)).strip();
        if (!BOILERPLATE.contains(text)) {
            scope.text(new Place.Body(), text);
        }
    }

    /** The decoded content as far as the limits allow; what is beyond is reported as too big. */
    byte[] decode(InputStream raw, EntityHeader header, Container around) throws IOException {
        return decoded(limited(raw, new Place.Body(), around.scope()), header, around.scope());
    }

    private byte[] decoded(byte[] encoded, EntityHeader header, MailScope scope) {
        var decoded = TransferDecoder.decode(encoded, header.encoding());
        if (decoded.broken()) {
            scope.is(MessageType.MALFORMED);
        }
        return decoded.bytes();
    }

    private byte[] limited(InputStream raw, Place place, MailScope scope) throws IOException {
        int allowed = budget.nextText();
        var bytes = raw.readNBytes(allowed);
        budget.spend(bytes.length);
        if (bytes.length == allowed && raw.read() >= 0) {
            scope.opaque(place, Cause.TOO_BIG);
        }
        return bytes;
    }

    private void text(ContentKind kind, EntityHeader header, InputStream raw, Container around) throws IOException {
        var scope = around.scope();
        var target = header.isAttached() ? new TextSorter(scope, attachment(header, scope)) : new TextSorter(scope);
        var encoded = limited(raw, target.place(kind), scope);
        var transferred = TransferDecoder.decode(encoded, header.encoding());
        var decoded = TextDecoder.decode(transferred.bytes(), header.charset());
        if (!decoded.known()) {
            scope.opaque(target.place(kind), Cause.UNKNOWN_CHARSET);
        }
        target.add(kind, decoded.text(), header);
        if (transferred.broken()) {
            scope.is(MessageType.MALFORMED);
            scope.text(target.place(kind), TextDecoder.decode(encoded)); // perhaps it was never encoded
        }
    }

    private void mail(EntityHeader header, InputStream raw, Container around) throws IOException {
        var scope = around.scope();
        var place = scope.nextAttachment(header.fileNames().stream().findFirst().orElse("mail.eml"));
        nameTexts(header, scope, place);
        var nested = scope.attached(place);
        var content = TransferDecoder.changes(header.encoding())
                ? new ByteArrayInputStream(decoded(limited(raw, place, scope), header, scope))
                : raw;
        walk.mail(content, nested, around.depth() + 1);
        scope.nested(place, nested);
    }

    private void image(EntityHeader header, InputStream raw, Container around) throws IOException {
        var place = attachment(header, around.scope());
        if (attachments.readPictures()) {
            file(header, raw, place, around);
            return;
        }
        var picture = Peek.into(raw, header.encoding());
        long size = header.encoding().equals("base64") ? picture.size() / 4 * 3 : picture.size();
        if (!Picture.isDecoration(picture.head(), size, header.isInline())) {
            around.scope().opaque(place, Cause.IMAGE);
        }
    }

    private void smime(EntityHeader header, InputStream raw, Container around) throws IOException {
        var scope = around.scope();
        var place = attachment(header, scope);
        boolean declared = header.parameter("smime-type").orElse("").contains("enveloped");
        if (declared || around.kind().equals("encrypted")) {
            encrypted(place, around);
            return;
        }
        var content = decoded(limited(raw, place, scope), header, scope);
        if (EncryptedContent.isSmime(content)) {
            encrypted(place, around);
            return;
        }
        scope.isItself(MessageType.SIGNED);
        var signed = SignedContent.of(content);
        if (signed.isPresent()) {
            walk.part(signed.get(), around);
        } else {
            scope.opaque(place, Cause.NOT_YET_READABLE);
        }
    }

    private static void encrypted(Place place, Container around) {
        around.scope().opaque(place, Cause.ENCRYPTED);
        around.scope().is(around.isWholeMail() ? MessageType.ENCRYPTED : MessageType.ENCRYPTED_ATTACHMENT);
    }

    private void other(EntityHeader header, InputStream raw, Container around) throws IOException {
        var place = attachment(header, around.scope());
        if (attachments.largest() > 0) {
            file(header, raw, place, around);
            return;
        }
        boolean encrypted = EncryptedContent.is(Peek.into(raw, header.encoding()));
        around.scope().opaque(place, encrypted ? Cause.ENCRYPTED : Cause.NOT_YET_READABLE);
        if (encrypted) {
            around.scope().is(MessageType.ENCRYPTED_ATTACHMENT);
        }
    }

    /** A file for the attachment reader; one that is too big is at least told apart from a locked one. */
    private void file(EntityHeader header, InputStream raw, Place.Attachment place, Container around)
            throws IOException {
        var scope = around.scope();
        int largest = attachments.largest() / 3 * 4; // in base64
        var encoded = raw.readNBytes(largest);
        if (encoded.length == largest && raw.read() >= 0) {
            scope.opaque(place, Cause.TOO_BIG);
            return;
        }
        var content = decoded(encoded, header, scope);
        if (EncryptedContent.isSmime(content)) {
            scope.opaque(place, Cause.ENCRYPTED);
            scope.is(MessageType.ENCRYPTED_ATTACHMENT);
        } else if (Picture.isPicture(content) && isDecoration(content, header)) {
            return;
        } else {
            attachments.read(place, content, around);
        }
    }

    private static boolean isDecoration(byte[] picture, EntityHeader header) {
        return Picture.isDecoration(picture, picture.length, header.isInline());
    }

    /** A file that came out of another one: its place is known, and its type is true. */
    void readInside(String type, byte[] bytes, Place.Attachment place, Container around) throws IOException {
        var scope = around.scope();
        if (type.equals("message/rfc822")) {
            mailInside(bytes, place, around);
            return;
        }
        var decoded = TextDecoder.decode(bytes);
        var kind = switch (type) {
            case "text/html" -> ContentKind.HTML;
            case "text/calendar" -> ContentKind.CALENDAR;
            default -> ContentKind.TEXT;
        };
        new TextSorter(scope, place).add(kind, decoded, new EntityHeader(List.of()));
    }

    /** A mail within a file does not make the outer one hostile: it is a part that is not read to its end. */
    private void mailInside(byte[] bytes, Place.Attachment place, Container around) {
        var scope = around.scope();
        var nested = scope.attached(place);
        try {
            walk.mail(new ByteArrayInputStream(bytes), nested, around.depth());
        } catch (HostileStructure | IOException hostile) {
            scope.opaque(place, around.depth() + 1 >= budget.limits().depth() ? Cause.TOO_DEEP : Cause.CORRUPT);
        }
        scope.nested(place, nested);
    }

    private static Place.Attachment attachment(EntityHeader header, MailScope scope) {
        return fileNames(header, scope, "unnamed");
    }

    private static Place.Attachment fileNames(EntityHeader header, MailScope scope, String otherwise) {
        var place = scope.nextAttachment(header.fileNames().stream().findFirst().orElse(otherwise));
        nameTexts(header, scope, place);
        return place;
    }

    private static void nameTexts(EntityHeader header, MailScope scope, Place.Attachment place) {
        header.fileNames().forEach(name -> scope.text(new Place.FileName(name, place.number()), name));
    }
}
