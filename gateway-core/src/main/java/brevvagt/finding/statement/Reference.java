package brevvagt.finding.statement;

import brevvagt.finding.DataKind;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Span;
import java.util.Optional;

/**
 * Words of a sentence that mean somebody, and how surely they tell who it is.
 *
 * @param kind the only kind whose statements they bear on; empty for every kind
 */
record Reference(Sort sort, Span span, int weight, Optional<DataKind> kind) {
    /** The ways to mean somebody, the surest first. */
    enum Sort {
        NUMBER("a national number beside it", 30),
        NAME("a name beside it", 20),
        PERSON("somebody who is meant beside it", 0),
        MAILBOX("a mail address beside it", 0),
        ADDRESSEE("the person written to", 0),
        WRITER("the person who writes", 0);

        private final String what;
        private final int reach;

        Sort(String what, int reach) {
            this.what = what;
            this.reach = reach;
        }

        String what() {
            return what;
        }

        /** By how many characters it may be further away and still be meant rather than another. */
        int reach() {
            return reach;
        }
    }

    /** Whether it tells whom statements of that kind are about. */
    boolean bearsOn(DataKind other) {
        return kind.isEmpty() || kind.get() == other;
    }

    /** The same, saying so much less. */
    Reference lessBy(int less) {
        return less == 0 ? this : new Reference(sort, span, weight - less, kind);
    }

    /** Whether it tells by itself who is meant. */
    boolean identifies() {
        return switch (sort) {
            case NUMBER, NAME, MAILBOX -> true;
            case PERSON, ADDRESSEE, WRITER -> false;
        };
    }

    /** Whether it means one other person, rather than whoever writes or reads. */
    boolean isThirdPerson() {
        return switch (sort) {
            case NUMBER, NAME, PERSON -> true;
            case MAILBOX, ADDRESSEE, WRITER -> false;
        };
    }

    Whose whose() {
        return switch (sort) {
            case NUMBER, MAILBOX -> new Whose.Beside();
            case NAME, PERSON -> new Whose.Mentioned(span);
            case ADDRESSEE -> new Whose.Recipient();
            case WRITER -> new Whose.Sender();
        };
    }
}
