package brevvagt.finding.statement;

import brevvagt.finding.Whose;
import brevvagt.finding.text.Span;

/** Words of a sentence that mean somebody, and how surely they tell who it is. */
record Reference(Sort sort, Span span, int weight) {
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
        return new Reference(sort, span, weight * 2 / 3);
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
