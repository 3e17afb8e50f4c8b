package brevvagt.message.mime;

import brevvagt.message.MessageType;
import brevvagt.message.Part.Cause;
import brevvagt.message.Place;
import java.util.Optional;

/** Puts the texts of one part where they belong: what the sender wrote, what is quoted, what an attachment holds. */
final class TextSorter {
    private static final String PGP_BEGIN = "-----BEGIN PGP MESSAGE-----";
    private static final String PGP_END = "-----END PGP MESSAGE-----";
    private static final String PGP_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";

    private final MailScope scope;
    private final Optional<Place.Attachment> attachment;

    /** For a part of the body. */
    TextSorter(MailScope scope) {
        this(scope, Optional.empty());
    }

    /** For an attachment. */
    TextSorter(MailScope scope, Place.Attachment attachment) {
        this(scope, Optional.of(attachment));
    }

    private TextSorter(MailScope scope, Optional<Place.Attachment> attachment) {
        this.scope = scope;
        this.attachment = attachment;
    }

    /** Where the sender's own text of this part stands. */
    Place place(ContentKind kind) {
        return switch (kind) {
            case CALENDAR -> new Place.Calendar();
            case HTML -> inAttachmentOr(new Place.HtmlBody());
            default -> inAttachmentOr(new Place.Body());
        };
    }

    private Place inAttachmentOr(Place otherwise) {
        return attachment.isPresent() ? attachment.get() : otherwise;
    }

    void add(ContentKind kind, String text, EntityHeader header) {
        switch (kind) {
            case CALENDAR -> calendar(text);
            case HTML -> html(text);
            default -> plain(text, header);
        }
    }

    private void calendar(String text) {
        scope.is(MessageType.CALENDAR);
        var item = CalendarText.read(text);
        item.texts().forEach(each -> scope.text(new Place.Calendar(), each));
        if (item.hasFile()) {
            scope.opaque(new Place.Calendar(), Cause.NOT_YET_READABLE);
        }
    }

    private void html(String text) {
        var streams = HtmlText.read(text);
        var own = QuotedReply.split(streams.own());
        scope.text(place(ContentKind.HTML), own.own());
        quoted(own.quoted());
        quoted(streams.quoted());
        scope.text(place(ContentKind.HTML), streams.hidden());
    }

    private void plain(String text, EntityHeader header) {
        boolean flowed = header.parameter("format").orElse("").equalsIgnoreCase("flowed");
        boolean delSp = header.parameter("delsp").orElse("").equalsIgnoreCase("yes");
        pgp(text);
        Uuencoded.names(text).forEach(name -> scope.opaque(scope.nextAttachment(name), Cause.NOT_YET_READABLE));
        if (attachment.isPresent()) {
            scope.text(attachment.get(), text);
            return;
        }
        var split = QuotedReply.split(flowed ? FlowedText.unflow(text, delSp) : text);
        scope.text(new Place.Body(), split.own());
        quoted(split.quoted());
    }

    private void quoted(String text) {
        if (!text.isBlank()) {
            scope.text(inAttachmentOr(new Place.Quoted()), text);
            if (attachment.isEmpty()) {
                scope.isItself(MessageType.REPLY_WITH_QUOTE);
            }
        }
    }

    /** A body that is nothing but an armoured message is an encrypted mail; a block amid text is an encrypted part. */
    private void pgp(String text) {
        if (text.contains(PGP_BEGIN)) {
            boolean alone = text.strip().startsWith(PGP_BEGIN) && text.strip().endsWith(PGP_END);
            boolean wholeMail = alone && attachment.isEmpty() && scope.isOutgoing();
            scope.opaque(place(ContentKind.TEXT), Cause.ENCRYPTED);
            scope.is(wholeMail ? MessageType.ENCRYPTED : MessageType.ENCRYPTED_ATTACHMENT);
        }
        if (attachment.isEmpty() && text.contains(PGP_SIGNED)) {
            scope.isItself(MessageType.SIGNED);
        }
    }
}
