package brevvagt.finding.statement;

import brevvagt.finding.text.Sentences;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Role;
import java.util.List;

/**
 * A statement and what stands around it, near and far.
 *
 * @param title how much it says that the text is what a mail to few is about, so that it is about one of them; 0 when not
 * @param sentence its own sentence
 * @param others stretches that may tell whom it is about when its sentence does not, the likeliest first: the lines of the
 *     list it announces, the sentence before, the form above
 * @param around some sentences to both sides, without the persons in them
 */
record Scene(
        String text,
        int title,
        Statement statement,
        Surroundings sentence,
        List<Surroundings> others,
        Surroundings around) {
    /** So far it looks for what the text is about. */
    private static final int REACH = 300;
    /** So many characters of a line or two may a signature have at most. */
    private static final int SIGNATURE = 160;

    static Scene of(Statement found, Neighbourhood near) {
        var text = near.text();
        var span = found.sentence();
        var sentence = near.of(span);
        var list = near.of(listBelow(text, found));
        var told = found.told(sentence, list);
        if (told.isEmpty()) {
            return new Scene(text, 0, told, sentence, List.of(list), sentence);
        }
        var wide = new Span(Math.max(0, span.start() - REACH), Math.min(text.length(), span.end() + REACH));
        return new Scene(
                text,
                Title.weight(near.document()),
                told,
                sentence,
                sentence.references(found.kind()).isEmpty()
                        ? List.of(list, near.of(Sentences.before(text, span)), near.of(formAbove(found)))
                        : List.of(list),
                near.wordsOf(wide));
    }

    private static Span listBelow(String text, Statement statement) {
        return statement.has(Role.HEADING)
                ? Sentences.linesAfter(text, statement.sentence())
                : Sentences.listAfter(text, statement.sentence());
    }

    /** The lines of the list that the statement announces. */
    Surroundings list() {
        return others.getFirst();
    }

    private static Span formAbove(Statement statement) {
        int start = statement.sentence().start();
        return new Span(statement.has(Role.COLUMN) ? Math.max(0, start - REACH) : start, start);
    }

    /** Whether a closing such as "Med venlig hilsen" stands a few short lines before it. */
    boolean isInSignature() {
        int start = statement.sentence().start();
        return around.hasBetween(Role.CLOSING, Math.max(0, start - SIGNATURE), start);
    }
}
