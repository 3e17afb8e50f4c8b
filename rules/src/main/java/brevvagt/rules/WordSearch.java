package brevvagt.rules;

import brevvagt.message.OutgoingMessage;
import brevvagt.rules.data.WordList;
import brevvagt.rules.facts.Where;
import brevvagt.rules.facts.Word;
import brevvagt.rules.guard.Condition;
import brevvagt.rules.guard.Condition.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for the words of the lists, each list only in the places that some rule asks about. */
record WordSearch(List<Lookup> lookups) {
    WordSearch {
        lookups = List.copyOf(lookups);
    }

    /** A list, a place, and the facts that are true when one of the words stands there. */
    record Lookup(WordList words, Where where, Set<Word> facts) {}

    private record Key(WordList words, Where where) {}

    static WordSearch of(RuleBook book) {
        Map<Key, Set<Word>> wanted = new LinkedHashMap<>();
        for (var pack : book.packs()) {
            for (var word : askedBy(pack)) {
                var list = pack.words().get(word.list());
                if (list != null) {
                    wanted.computeIfAbsent(new Key(list, word.where()), _ -> new LinkedHashSet<>())
                            .add(word);
                }
            }
        }
        return new WordSearch(wanted.entrySet().stream()
                .map(each -> new Lookup(each.getKey().words(), each.getKey().where(), Set.copyOf(each.getValue())))
                .toList());
    }

    /** Every word fact that would satisfy some pattern of the pack by itself. */
    private static List<Word> askedBy(Pack pack) {
        var patterns = pack.rules().stream()
                .flatMap(rule -> rule.when().stream())
                .map(condition -> switch (condition) {
                    case Pattern pattern -> pattern;
                    case Condition.Absent(var pattern) -> pattern;
                })
                .filter(pattern -> pattern.type().type() == Word.class)
                .toList();
        return pack.words().keySet().stream()
                .flatMap(list -> Arrays.stream(Where.values()).map(where -> new Word(pack.name(), list, where)))
                .filter(word -> patterns.stream().anyMatch(pattern -> matches(pattern, word)))
                .toList();
    }

    private static boolean matches(Pattern pattern, Word word) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.variables().isEmpty())
                .allMatch(constraint -> constraint.holds(word, _ -> ""));
    }

    List<Word> in(OutgoingMessage message) {
        var found = new ArrayList<Word>();
        for (var lookup : lookups) {
            boolean hit = message.texts()
                    .anyMatch(text -> Where.of(text.place()) == lookup.where()
                            && lookup.words().isIn(text.content()));
            if (hit) {
                found.addAll(lookup.facts());
            }
        }
        return found;
    }
}
