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
        NUMBER("a national number beside it"),
        NAME("a name beside it"),
        PERSON("somebody who is meant beside it"),
        MAILBOX("a mail address beside it"),
        ADDRESSEE("the person written to"),
        WRITER("the person who writes");

        private final String what;

        Sort(String what) {
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    /** The same, but in the sentence before, which says less. */
    Reference fromBefore() {
        return new Reference(sort, span, weight * 2 / 3, kind);
    }

    /** Whether it tells whom statements of that kind are about. */
    boolean bearsOn(DataKind other) {
        return kind.isEmpty() || kind.get() == other;
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
