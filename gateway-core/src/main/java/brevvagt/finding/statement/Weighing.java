package brevvagt.finding.statement;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Whose;
import brevvagt.finding.words.Role;
import java.util.ArrayList;
import java.util.List;

/** Adds up what speaks for and against one statement, in per cent of certainty. */
final class Weighing {
    private static final int MORE = 10;
    private static final int MOST_MORE = 2;
    /** As sure as it gets that a sentence tells of somebody when nobody is meant in it. */
    private static final int NOBODY_MEANT = 60;

    private static final int LEAST = 1;
    private static final int MOST = 99;

    private final List<Clue> clues = new ArrayList<>();
    private Whose whose = new Whose.Beside();
    private boolean isAboutSomebody;
    private int percent;

    private Weighing() {}

    /**
     * Weighs a statement.
     *
     * @param sentence what stands around its topics
     * @param before what stands in the sentence before
     */
    static Weighing of(Statement statement, Surroundings sentence, Surroundings before) {
        var weighing = new Weighing();
        weighing.weighTopics(statement);
        weighing.weighPerson(statement, sentence, before);
        sentence.sections(statement, Role.ORGANISATION)
                .forEach(section -> weighing.add(section.name(), section.weight()));
        sentence.sections(statement, Role.FOR).forEach(section -> weighing.add(section.name(), section.weight()));
        sentence.sections(statement, Role.AGAINST).forEach(section -> weighing.add(section.name(), -section.weight()));
        weighing.weighAnonymity(statement);
        return weighing;
    }

    /** Cases, debts and wages are confidential only when they are somebody's. */
    private void weighAnonymity(Statement statement) {
        boolean needsSomebody = statement.kind() == DataKind.CONFIDENTIAL
                && statement.strongest().section().role() == Role.TOPIC;
        if (needsSomebody && !isAboutSomebody && percent > NOBODY_MEANT) {
            add("nobody is meant", NOBODY_MEANT - percent);
        }
    }

    private void weighTopics(Statement statement) {
        var strongest = statement.strongest().section();
        add(strongest.name(), strongest.weight());
        int more = Math.min(MOST_MORE, statement.sections() - 1);
        add("other words of it", more * MORE);
    }

    /** A secret of the organisation is about nobody, whoever stands in the sentence. */
    private void weighPerson(Statement statement, Surroundings sentence, Surroundings before) {
        if (statement.kind() == DataKind.BUSINESS) {
            whose = new Whose.Nobody();
            return;
        }
        var reference = sentence.surest(statement)
                .or(() -> before.surest(statement).map(Reference::fromBefore));
        reference.ifPresent(it -> {
            add(it.sort().what(), it.weight());
            whose = it.whose();
            isAboutSomebody = true;
        });
        if (reference.isEmpty() || !reference.get().isThirdPerson()) {
            sentence.sections(statement, Role.ANYBODY).forEach(section -> add(section.name(), -section.weight()));
        }
    }

    private void add(String what, int weight) {
        if (weight != 0) {
            clues.add(new Clue(what, weight / 100.0));
            percent += weight;
        }
    }

    Whose whose() {
        return whose;
    }

    List<Clue> clues() {
        return clues;
    }

    Confidence confidence() {
        return new Confidence(Math.clamp(percent, LEAST, MOST) / 100.0);
    }
}
