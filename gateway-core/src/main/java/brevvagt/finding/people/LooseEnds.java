package brevvagt.finding.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Joins those whom nothing identifies with somebody the mail does identify: whoever is meant by "hun", by a topic with
 * no person near it, or by the one number that has no name. A careful reader takes them for the one they know of.
 */
final class LooseEnds {
    private final List<Somebody> told;
    private final Correspondents correspondents;

    LooseEnds(List<List<Somebody>> about, Correspondents correspondents) {
        this.told = about.stream()
                .flatMap(List::stream)
                .map(Somebody::really)
                .distinct()
                .toList();
        this.correspondents = correspondents;
    }

    void join() {
        joinNumberWithoutName();
        all(each -> is(each, Somebody.Part.THIRD_PERSON))
                .forEach(each -> first(this::isOther).ifPresent(it -> it.join(each)));
        all(each -> is(each, Somebody.Part.UNTOLD))
                .forEach(each -> first(this::isOther)
                        .or(() -> first(it -> is(it, Somebody.Part.THIRD_PERSON)))
                        .or(() -> first(it -> it.isA(Somebody.Part.RECIPIENT)))
                        .or(() -> first(it -> it.isA(Somebody.Part.SENDER)))
                        .ifPresent(it -> it.join(each)));
    }

    /** One number and one name, or one number and "you", are one person. */
    private void joinNumberWithoutName() {
        var numbers = all(each -> !each.numbers().isEmpty());
        if (numbers.size() != 1 || numbers.getFirst().name().isPresent() || isListed(numbers.getFirst())) {
            return;
        }
        var number = numbers.getFirst();
        var named = all(each -> isOther(each) && each.numbers().isEmpty());
        if (named.size() == 1 && !isListed(named.getFirst())) {
            named.getFirst().join(number);
        } else if (named.isEmpty() && correspondents.isToOne()) {
            first(each -> each.isA(Somebody.Part.RECIPIENT) && each.numbers().isEmpty())
                    .ifPresent(it -> it.join(number));
        }
    }

    /** Known, and neither who writes nor who is written to. */
    private boolean isOther(Somebody somebody) {
        return somebody.isKnown()
                && (isListed(somebody)
                        || !(somebody.isA(Somebody.Part.SENDER) || somebody.isA(Somebody.Part.RECIPIENT)));
    }

    private static boolean isListed(Somebody somebody) {
        return somebody.isA(Somebody.Part.LISTED);
    }

    private static boolean is(Somebody somebody, Somebody.Part part) {
        return somebody.isA(part) && !somebody.isKnown();
    }

    private Optional<Somebody> first(Predicate<Somebody> which) {
        return told.stream().map(Somebody::really).filter(which).findFirst();
    }

    private List<Somebody> all(Predicate<Somebody> which) {
        return told.stream().map(Somebody::really).distinct().filter(which).toList();
    }
}
