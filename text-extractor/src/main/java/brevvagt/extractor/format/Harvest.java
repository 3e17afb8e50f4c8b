package brevvagt.extractor.format;

import brevvagt.extractor.Answer;
import brevvagt.extractor.Cause;
import brevvagt.extractor.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What one question brings in, and the limits that hold meanwhile: characters, bytes, files, depth and time. */
public final class Harvest {
    private static final int DEEPEST = 40;
    private static final int MOST_FILES = 2_000;
    private static final int MOST_PIECES = 15_000;
    private static final long MOST_BYTES = 400_000_000;
    private static final int LARGEST_FILE = 48_000_000;

    private final List<Piece> pieces = new ArrayList<>();
    private final Consumer<Document> reading;
    private final long deadline;
    private int characters;
    private int files;
    private long bytes;

    /**
     * An empty harvest.
     *
     * @param characters of all texts together
     * @param reading reads a file that lies inside another
     */
    public Harvest(int characters, Duration atMost, Consumer<Document> reading) {
        this.characters = characters;
        this.deadline = System.nanoTime() + atMost.toNanos();
        this.reading = reading;
    }

    /** All that was brought in. */
    public Answer answer() {
        return new Answer(pieces);
    }

    /** A text of the file. */
    void text(Document of, String content) {
        if (content.isBlank()) {
            return;
        }
        boolean fits = content.length() <= characters;
        add(new Piece.Text(of.path(), fits ? content : content.substring(0, characters)));
        characters -= Math.min(content.length(), characters);
        if (!fits) {
            throw new Stop(Cause.TOO_BIG);
        }
    }

    /** How many characters may still come. */
    int room() {
        return characters;
    }

    /** The file is one that the gateway reads itself. */
    void file(Document of, String mediaType) {
        add(new Piece.File(of.path(), mediaType, of.bytes()));
    }

    /** The file, or what is left of it, was not read. */
    public void unread(Document of, Cause cause) {
        var piece = new Piece.Unread(of.path(), cause);
        if (!pieces.contains(piece)) {
            pieces.add(piece);
        }
    }

    /** A file inside: its name is a text, and it is read like any other. */
    void within(Document outer, String name, byte[] content) {
        var inner = named(outer, name, content);
        if (inner.path().size() > DEEPEST) {
            throw new Stop(Cause.TOO_DEEP);
        }
        reading.accept(inner);
    }

    /** A file inside of which no more than its name is known, and why. */
    void within(Document outer, String name, Cause cause) {
        unread(named(outer, name, new byte[0]), cause);
    }

    /** A file inside, whose name is a text too. */
    Document named(Document outer, String name, byte[] content) {
        inTime();
        files++;
        if (files > MOST_FILES) {
            throw new Stop(Cause.TOO_BIG);
        }
        var inner = outer.inner(name.isBlank() ? "unnamed" : name, content);
        add(new Piece.Name(inner.path()));
        return inner;
    }

    /** The next file of an archive; what is too big for a file stops the reading of it. */
    byte[] unpack(InputStream in) throws IOException {
        inTime();
        int allowed = (int) Math.min(LARGEST_FILE, MOST_BYTES - bytes);
        var unpacked = in.readNBytes(allowed);
        bytes += unpacked.length;
        if (unpacked.length == allowed && in.read() >= 0) {
            throw new Stop(Cause.TOO_BIG);
        }
        return unpacked;
    }

    /** Stops where the time is over. */
    void inTime() {
        if (System.nanoTime() > deadline) {
            throw new Stop(Cause.TIMEOUT);
        }
    }

    private void add(Piece piece) {
        if (pieces.size() >= MOST_PIECES) {
            throw new Stop(Cause.TOO_BIG);
        }
        pieces.add(piece);
    }
}
