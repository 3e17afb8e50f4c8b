package brevvagt.rules.facts;

import java.util.List;

/**
 * A word of a list stands in a place.
 *
 * @param pack whose list; a rule sees its own pack's only
 * @param list the list's name: that of its file without {@code .txt}
 */
public record Word(String pack, String list, Where where) implements Fact {
    @Override
    public List<String> evidence() {
        return List.of(list + " word in " + where.label());
    }
}
