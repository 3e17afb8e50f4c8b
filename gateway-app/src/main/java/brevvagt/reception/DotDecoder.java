package brevvagt.reception;

/**
 * Finds the end of DATA and takes the stuffed dots out (RFC 5321 section 4.5.2). Only CRLF dot CRLF ends a mail; a bare
 * CR or LF is a flaw, is never part of an end, and reading goes on behind it, so no reader can see two mails in one.
 */
final class DotDecoder {
    private static final byte NUL = 0;
    private static final byte LF = '\n';
    private static final byte CR = '\r';
    private static final byte DOT = '.';

    private enum State {
        LINE_START,
        TEXT,
        /** Behind a CR in a line. */
        CR,
        /** Behind a dot that began a line. */
        DOT,
        /** Behind a dot and a CR that began a line. */
        DOT_CR
    }

    private final MailBuffer content;
    private State state = State.LINE_START;

    DotDecoder(MailBuffer content) {
        this.content = content;
    }

    /**
     * Takes the bytes from {@code from} up to {@code to}.
     *
     * @return the place behind the end of the mail, or -1 when the mail goes on
     */
    int decode(byte[] in, int from, int to) {
        int kept = from; // everything before it is handed on or dropped
        for (int i = from; i < to; i++) {
            i = state == State.TEXT ? skipPlain(in, i, to) : i;
            if (i == to) {
                break;
            }
            if (state == State.DOT_CR && in[i] == LF) {
                return i + 1;
            }
            state = next(in[i]);
            if (state == State.DOT || state == State.DOT_CR) {
                hand(in, kept, i);
                kept = i + 1; // the dot is stuffing or the end, and so is its CR
            }
        }
        hand(in, kept, to);
        return -1;
    }

    /** The ordinary bytes of a line, by far the most. */
    private static int skipPlain(byte[] in, int from, int to) {
        int i = from;
        while (i < to && (in[i] > CR || in[i] < 0)) {
            i++;
        }
        return i;
    }

    private State next(byte b) {
        boolean afterCr = state == State.CR || state == State.DOT_CR;
        if (b == LF) {
            return afterCr ? State.LINE_START : bare();
        }
        if (afterCr) {
            bare();
        }
        return switch (b) {
            case CR -> state == State.DOT ? State.DOT_CR : State.CR;
            case DOT -> state == State.LINE_START ? State.DOT : State.TEXT;
            case NUL -> nul();
            default -> State.TEXT;
        };
    }

    private State bare() {
        content.spoil(Flaw.BARE_LINE_END);
        return State.TEXT;
    }

    private State nul() {
        content.spoil(Flaw.NUL);
        return State.TEXT;
    }

    private void hand(byte[] in, int from, int to) {
        if (from < to) {
            content.append(in, from, to - from);
        }
    }
}
