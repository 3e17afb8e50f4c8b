package brevvagt.finding.statement;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Whose;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up what speaks for and against one statement, in per cent of certainty. */
final class Weighing {
    private static final int MORE = 10;
    private static final int MOST_MORE = 2;
    private static final int NUMBER_BEHIND = 30;
    private static final int SIGNATURE = 50;
    private static final int LISTED = 35;
    private static final int GREETED = 25;
    /** As sure as it gets that a sentence tells of somebody when nobody is meant in it. */
    private static final int NOBODY_MEANT = 60;

    private static final int OF_ANOTHER_KIND = 35;
    private static final int LEAST = 1;
    private static final int MOST = 99;

    private final Scene scene;
    private final Statement statement;
    private final Persons persons;
    private final List<Clue> clues = new ArrayList<>();
    private List<Whose> whose = List.of(new Whose.Beside());
    private boolean isAboutSomebody;
    private int percent;

    private Weighing(Scene scene) {
        this.scene = scene;
        this.statement = scene.statement();
        this.persons = new Persons(scene);
    }

    /** Weighs a statement that has topics left. */
    static Weighing of(Scene scene) {
        var weighing = new Weighing(scene);
        weighing.weighTopics();
        weighing.weighPerson();
        weighing.weighOrganisation();
        weighing.weighWords();
        weighing.weighAnonymity();
        return weighing;
    }

    private void weighTopics() {
        var strongest = statement.strongest();
        add(strongest.section().name(), strongest.section().weight());
        int more = Math.min(MOST_MORE, statement.sections() - 1);
        add("other words of it", more * MORE);
        if (statement.topics().stream().anyMatch(this::hasNumber)) {
            add("a number behind it", NUMBER_BEHIND);
            isAboutSomebody = true;
        }
    }

    private boolean hasNumber(Hit topic) {
        return switch (topic.section().role()) {
            case NUMBERED, COLUMN ->
                NumberShapes.follow(scene.text(), topic.span().end());
            default -> false;
        };
    }

    /** A secret of the organisation is about nobody, whoever stands in the sentence. */
    private void weighPerson() {
        var topic = statement.strongest();
        var own = persons.own(topic, scene.sentence());
        if (statement.kind() == DataKind.BUSINESS) {
            whose = List.of(new Whose.Nobody());
        } else if (topic.section().role() == Role.MAILING) {
            whose = List.of(new Whose.Recipient());
        } else if (topic.section().role() == Role.HEADING) {
            add("persons in the list below it", LISTED);
            whose = persons.listed(scene.list());
        } else if (scene.sentence().isGreeted(topic.span())) {
            add("greeted as such", GREETED);
            whose = List.of(new Whose.Recipient());
            isAboutSomebody = true;
        } else if (topic.section().role() == Role.STATEMENT && own.isPresent()) {
            whose = List.of(own.get().whose());
        } else {
            weighNearest(topic);
        }
    }

    private void weighNearest(Hit topic) {
        var found = persons.nearest(topic.span(), scene);
        found.ifPresent(it -> {
            add(it.reference().sort().what(), it.weight());
            add("how close they stand", persons.closeness(topic.span(), it));
            whose = persons.meant(it);
            isAboutSomebody = true;
        });
        if (found.isEmpty() && scene.title() > 0) {
            add("it is what the mail is about", scene.title());
            whose = List.of(new Whose.Recipient());
            isAboutSomebody = true;
        }
        if (found.isEmpty() || !found.get().reference().isThirdPerson()) {
            scene.sentence().sections(statement.kind(), Role.ANYBODY).stream()
                    .max(Comparator.comparingInt(section -> section.weight()))
                    .ifPresent(section -> add(section.name(), -section.weight()));
        }
    }

    private void weighOrganisation() {
        int near = scene.sentence().organisation(statement);
        int far = near > 0 ? 0 : scene.around().organisation(statement) / 2;
        add("an organisation beside it", near);
        add("an organisation not far", far);
        if (near == 0 && isOfAnOrganisation() && scene.sentence().namesOrganisationBut(statement.kind())) {
            add("an organisation of another kind beside it", -OF_ANOTHER_KIND);
        }
    }

    /** Whether one belongs to an organisation: a member of a party is not for that one of a union. */
    private boolean isOfAnOrganisation() {
        return switch (statement.kind()) {
            case MEMBERSHIP, POLITICAL -> true;
            default -> false;
        };
    }

    /** Whether the sentence names an organisation: then what is spoken of around says less. */
    private boolean isOrganised() {
        return scene.sentence().organisation(statement) > 0;
    }

    private void weighWords() {
        var kind = statement.kind();
        scene.sentence().sections(kind, Role.FOR).forEach(section -> add(section.name(), section.weight()));
        scene.sentence().sections(kind, Role.AGAINST).forEach(section -> add(section.name(), -section.weight()));
        add(
                "as a subject of talk",
                -scene.sentence().about(statement.strongest().span(), kind));
        scene.around().sections(kind, Role.SETTING).stream()
                .max(Comparator.comparingInt(section -> section.weight()))
                .ifPresent(section -> add(section.name(), -section.weight() / (isOrganised() ? 2 : 1)));
        if (scene.isInSignature()) {
            whose = List.of(new Whose.Sender());
            add("in the signature", -SIGNATURE);
        }
    }

    /** An illness, a membership or a debt is nobody's secret until it is somebody's. */
    private void weighAnonymity() {
        boolean isIntimate = switch (statement.kind()) {
            case HEALTH, MEMBERSHIP, CONFIDENTIAL -> true;
            default -> false;
        };
        var topic = statement.strongest();
        boolean needsSomebody = switch (topic.section().role()) {
            case TOPIC, PLACE, LINKED -> isIntimate;
            case NUMBERED -> isIntimate && !hasNumber(topic);
            default -> false;
        };
        if (needsSomebody && !isAboutSomebody && percent > NOBODY_MEANT) {
            add("nobody is meant", NOBODY_MEANT - percent);
        }
    }

    private void add(String what, int weight) {
        if (weight != 0) {
            clues.add(new Clue(what, weight / 100.0));
            percent += weight;
        }
    }

    /** Whom it is about; several when they are named in a row. */
    List<Whose> whose() {
        return whose;
    }

    List<Clue> clues() {
        return clues;
    }

    Confidence confidence() {
        return new Confidence(Math.clamp(percent, LEAST, MOST) / 100.0);
    }
}
