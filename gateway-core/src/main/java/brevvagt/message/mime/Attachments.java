package brevvagt.message.mime;

import brevvagt.message.MessageType;
import brevvagt.message.Part.Cause;
import brevvagt.message.Place;
import brevvagt.message.attachment.AttachmentReader;
import brevvagt.message.attachment.Extract;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands the files of one mail that are no text to the attachment reader, and puts what comes back where it belongs. */
final class Attachments {
    private final AttachmentReader reader;
    private final Budget budget;
    private final PartReader parts;
    private Duration left;

    Attachments(AttachmentReader reader, Budget budget, PartReader parts) {
        this.reader = reader;
        this.budget = budget;
        this.parts = parts;
        this.left = reader.perMail();
    }

    boolean readPictures() {
        return reader.readsPictures();
    }

    /** The bytes that may be handed over, as they travel; 0 when nobody reads them. */
    int largest() {
        return reader.largestFile();
    }

    /** Reads the file at that place; the time it takes is taken from what all of the mail may take. */
    void read(Place.Attachment place, byte[] file, Container around) throws IOException {
        if (left.isNegative() || left.isZero()) {
            around.scope().opaque(place, Cause.TIMEOUT);
            return;
        }
        long begun = System.nanoTime();
        var extracts = reader.read(place.name(), file, left);
        left = left.minusNanos(System.nanoTime() - begun);
        var inside = new Inside(place, around);
        for (var extract : extracts) {
            inside.add(extract);
        }
    }

    /** The places of one file and the files in it. */
    private final class Inside {
        private final Place.Attachment place;
        private final Container around;
        private final Map<List<String>, Spot> spots = new HashMap<>();

        Inside(Place.Attachment place, Container around) {
            this.place = place;
            this.around = around;
        }

        private void add(Extract extract) throws IOException {
            var spot = spot(extract.path());
            switch (extract) {
                case Extract.Content(var _, var text) -> spot.scope.text(spot.place, text);
                case Extract.Name _ ->
                    spot.scope.text(new Place.FileName(spot.place.name(), spot.place.number()), spot.place.name());
                case Extract.File(var _, var type, var bytes) ->
                    file(type, bytes, spot, extract.path().size());
                case Extract.Unread(var _, var cause) -> {
                    spot.scope.opaque(spot.place, cause);
                    if (cause == Cause.ENCRYPTED) {
                        spot.scope.is(MessageType.ENCRYPTED_ATTACHMENT);
                    }
                }
            }
        }

        private void file(String type, byte[] bytes, Spot spot, int deeper) throws IOException {
            int depth = around.depth() + deeper + 1;
            if (depth > budget.limits().depth() || bytes.length > budget.nextText()) {
                spot.scope.opaque(spot.place, depth > budget.limits().depth() ? Cause.TOO_DEEP : Cause.TOO_BIG);
                return;
            }
            budget.spend(bytes.length);
            parts.readInside(type, bytes, spot.place, Container.mail(spot.scope, depth));
        }

        private Spot spot(List<String> path) {
            var known = spots.get(path);
            if (known != null) {
                return known;
            }
            var spot = path.isEmpty()
                    ? new Spot(place, around.scope())
                    : below(spot(path.subList(0, path.size() - 1)), path.getLast());
            spots.put(List.copyOf(path), spot);
            return spot;
        }

        private Spot below(Spot outer, String name) {
            if (outer.inner == null) {
                outer.inner = outer.scope.inside(outer.place);
            }
            return new Spot(outer.inner.nextAttachment(name), outer.inner);
        }
    }

    /** Where a file is, and the scope of the files in it once there is one. */
    private static final class Spot {
        private final Place.Attachment place;
        private final MailScope scope;
        private @org.jspecify.annotations.Nullable MailScope inner;

        Spot(Place.Attachment place, MailScope scope) {
            this.place = place;
            this.scope = scope;
        }
    }
}
