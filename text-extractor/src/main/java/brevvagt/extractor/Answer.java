package brevvagt.extractor;

import java.util.List;

/** What a worker has to say about one file. */
public record Answer(List<Piece> pieces) {
    public Answer {
        pieces = List.copyOf(pieces);
    }

    /** How much of the file was read. */
    public enum Status {
        /** All of it. */
        OK,
        /** Some of it; pieces that were not read say why. */
        PARTIAL,
        /** Nothing. */
        ERROR
    }

    /** The answer that nothing could be read. */
    public static Answer error(Cause cause) {
        return new Answer(List.of(new Piece.Unread(List.of(), cause)));
    }

    /** How much was read. */
    public Status status() {
        long unread = pieces.stream().filter(Piece.Unread.class::isInstance).count();
        if (unread == 0) {
            return Status.OK;
        }
        return unread == pieces.size() ? Status.ERROR : Status.PARTIAL;
    }
}
