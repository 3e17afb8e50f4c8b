package brevvagt.finding.people;

import brevvagt.finding.DataKind;
import brevvagt.finding.PersonKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Everybody a mail tells of. Once all are there, those who are one person are joined, by the strongest identity first. */
final class Gathering {
    /** A hundred persons of one name are enough to tell apart. */
    private static final int MOST_COMPARED = 100;

    private final List<Somebody> everybody = new ArrayList<>();
    private final Map<PersonKey, Somebody> byNumber = new HashMap<>();

    /** A person of whom nothing is known yet. */
    Somebody newcomer() {
        var somebody = new Somebody();
        everybody.add(somebody);
        return somebody;
    }

    Somebody newcomer(Traits traits) {
        var somebody = newcomer();
        somebody.traits(traits);
        return somebody;
    }

    /** The person with that number. */
    Somebody numbered(DataKind kind, PersonKey number) {
        return byNumber.computeIfAbsent(number, _ -> {
            var somebody = newcomer();
            somebody.number(kind, number);
            return somebody;
        });
    }

    /** The person with that number, if anybody has it already. */
    Optional<Somebody> known(PersonKey number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Gives a number that nobody has yet to somebody. */
    void give(Somebody somebody, DataKind kind, PersonKey number) {
        somebody.number(kind, number);
        byNumber.put(number, somebody);
    }

    void joinThoseWhoAreOne() {
        join(Somebody::memberNumber, Somebody::mayBe);
        join(Somebody::mailbox, (one, other) -> one.mayBe(other) && one.mayBeCalled(other));
        join(each -> each.name().filter(Name::isFull).map(Name::key), Somebody::mayBe);
        new ShortNames(persons()).join();
    }

    /** Joins those of one identity, the surer ones first, so that the rest find them. */
    private void join(Function<Somebody, Optional<String>> identity, BiPredicate<Somebody, Somebody> mayBe) {
        Map<String, List<Somebody>> different = new HashMap<>();
        for (boolean sure : List.of(true, false)) {
            persons().stream()
                    .filter(each -> each.isSure() == sure)
                    .forEach(each -> identity.apply(each)
                            .ifPresent(
                                    it -> enter(each, different.computeIfAbsent(it, _ -> new ArrayList<>(1)), mayBe)));
        }
    }

    private static void enter(Somebody somebody, List<Somebody> different, BiPredicate<Somebody, Somebody> mayBe) {
        for (var other : different.subList(0, Math.min(different.size(), MOST_COMPARED))) {
            if (mayBe.test(other, somebody)) {
                other.join(somebody);
                return;
            }
        }
        different.add(somebody);
    }

    /** Each person once. */
    List<Somebody> persons() {
        return everybody.stream().filter(each -> each.really() == each).toList();
    }
}
