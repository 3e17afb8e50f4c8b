package brevvagt.finding.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins "Mette", "Mette H." and "Mette Holm Hansen" with the one person in the mail who may be called so. */
final class ShortNames {
    /** Beyond so many the short name fits nobody surely. */
    private static final int MOST = 50;

    private final List<Somebody> persons;
    private final Map<String, List<Somebody>> byInitial = new HashMap<>();

    ShortNames(List<Somebody> persons) {
        this.persons = persons;
    }

    void join() {
        persons.forEach(each -> each.name()
                .filter(Name::isFull)
                .ifPresent(name -> byInitial
                        .computeIfAbsent(name.first().substring(0, 1), _ -> new ArrayList<>())
                        .add(each)));
        persons.stream().filter(each -> !each.isSure()).forEach(this::join);
    }

    private void join(Somebody somebody) {
        somebody.name().ifPresent(name -> fullerOf(somebody, name).ifPresent(other -> other.join(somebody)));
    }

    /** The one other with a longer name that this may be short for. */
    private Optional<Somebody> fullerOf(Somebody somebody, Name name) {
        Optional<Somebody> found = Optional.empty();
        var candidates = byInitial.getOrDefault(name.first().substring(0, 1), List.of());
        if (candidates.size() > MOST && name.isFull()) {
            return found; // in long lists whole names are whole
        }
        for (var other : candidates) {
            if (other.really() != somebody.really() && isFuller(other, somebody, name)) {
                if (found.isPresent() && found.get().really() != other.really()) {
                    return Optional.empty();
                }
                found = Optional.of(other);
            }
        }
        return found;
    }

    private static boolean isFuller(Somebody other, Somebody somebody, Name name) {
        var longer = other.name();
        return longer.isPresent()
                && (!name.isFull() || longer.get().words().size() > name.words().size())
                && name.mayBe(longer.get())
                && !other.sharesList(somebody)
                && other.mayBe(somebody);
    }
}
