package brevvagt.finding.people;

import brevvagt.finding.statement.NameSearch;
import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the names of persons: "Mette Hansen", "Hansen, Mette", "M. Hansen", "METTE HANSEN". Known first names and
 * surnames decide; two other words with capitals count when no sentence begins there. It is only asked for short
 * stretches. Immutable and safe for many threads.
 */
public final class Names implements NameSearch {
    private static final int MOST_CELL_WORDS = 6;
    private static final int MOST_UNKNOWN_WORDS = 4;

    private final NameWords words;

    public Names(NameWords words) {
        this.words = words;
    }

    /** Names of two words and more, and known given names alone, as in "Mette er syg". */
    @Override
    public List<Span> names(String text, Span window) {
        var tokens = NameToken.of(text, window.start(), window.end());
        var spans = new ArrayList<Span>();
        in(text, tokens).forEach(name -> spans.add(name.span()));
        int named = spans.size();
        for (var token : tokens) {
            if (token.isUpper() && isAlone(spans.subList(0, named), token) && isGivenName(text, token)) {
                spans.add(new Span(token.start(), token.end()));
            }
        }
        if (spans.size() > named) {
            spans.sort(Comparator.comparingInt(Span::start));
        }
        return spans;
    }

    private static boolean isAlone(List<Span> names, NameToken token) {
        for (var name : names) {
            if (name.start() < token.end() && token.start() < name.end()) {
                return false;
            }
        }
        return true;
    }

    private boolean isGivenName(String text, NameToken token) {
        return isGivenName(token) && (!words.isAmbiguous(token.folded()) || isAmidSentence(text, token.start()));
    }

    /** Where no sentence begins, "Per" and "Max" are names; "5. Maj" is a day. */
    private static boolean isAmidSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && (text.charAt(before) == ',' || Character.isLetter(text.charAt(before)));
    }

    /** The names in a stretch of prose, in their order. */
    public List<Name> in(String text, Span window) {
        return in(text, NameToken.of(text, window.start(), window.end()));
    }

    private List<Name> in(String text, List<NameToken> tokens) {
        var names = new ArrayList<Name>();
        int at = 0;
        while (at < tokens.size()) {
            var found = new NameChain(words, text, tokens, at).name();
            found.ifPresent(names::add);
            at++;
            while (found.isPresent()
                    && at < tokens.size()
                    && tokens.get(at).start() < found.get().span().end()) {
                at++;
            }
        }
        return names;
    }

    /** The name that a cell consists of, or nothing; at least one word of it is known. */
    public Optional<Name> cell(String text, Span cell) {
        return whole(text, cell)
                .filter(name -> name.words().size() > 1)
                .filter(name -> name.words().stream().anyMatch(this::isKnown));
    }

    /** Two to four words with capitals that fill a cell, none of which is known to be no name. */
    Optional<Name> cellByShape(String text, Span cell) {
        return whole(text, cell)
                .filter(name -> name.words().size() > 1 && name.words().size() <= MOST_UNKNOWN_WORDS)
                .filter(_ ->
                        NameToken.of(text, cell.start(), cell.end()).stream().allMatch(NameToken::isUpper));
    }

    /** The name in a cell of a column of names, known or not. */
    public Optional<Name> cellOfNames(String text, Span cell) {
        return whole(text, cell).or(() -> in(text, cell).stream().findFirst());
    }

    /** A single given name with a capital, as in "Mette er syg". */
    Optional<Name> givenName(String text, Span span) {
        var tokens = NameToken.of(text, span.start(), span.end());
        if (tokens.size() != 1 || !tokens.getFirst().isUpper()) {
            return Optional.empty();
        }
        var token = tokens.getFirst();
        return isGivenName(token)
                ? Optional.of(new Name(new Span(token.start(), token.end()), List.of(withoutGenitive(token.folded()))))
                : Optional.empty();
    }

    private boolean isGivenName(NameToken token) {
        var known = withoutGenitive(token.folded());
        return words.isFirstName(known) && !words.isNotName(known);
    }

    private String withoutGenitive(String word) {
        return NameChain.withoutGenitive(word, words);
    }

    /** A cell with nothing but words of a name in it; "Hansen, Mette" is turned round. */
    private Optional<Name> whole(String text, Span cell) {
        var tokens = NameToken.of(text, cell.start(), cell.end());
        if (tokens.isEmpty() || tokens.size() > MOST_CELL_WORDS || !holdsOnlyWords(text, cell)) {
            return Optional.empty();
        }
        int comma = text.indexOf(',', cell.start(), cell.end());
        boolean turned = comma >= 0;
        var given = new ArrayList<String>();
        var family = new ArrayList<String>();
        for (var token : tokens) {
            if (!token.isUpper()
                    && !words.isParticle(token.folded())
                    && !isKnown(token.folded())
                    && !isTied(text, token)) {
                return Optional.empty();
            }
            if (words.isNotName(token.folded())) {
                return Optional.empty();
            }
            (turned && token.start() < comma ? family : given).add(token.folded());
        }
        given.addAll(family);
        return Optional.of(new Name(new Span(cell.start(), cell.end()), given));
    }

    /** "von-Bülow" is a family name with its particle. */
    private static boolean isTied(String text, NameToken token) {
        int hyphen = text.indexOf('-', token.start());
        return hyphen > 0 && hyphen + 1 < token.end() && Character.isUpperCase(text.charAt(hyphen + 1));
    }

    private boolean isKnown(String word) {
        return words.isFirstName(word) || words.isSurname(word);
    }

    private static boolean holdsOnlyWords(String text, Span cell) {
        int commas = 0;
        for (int at = cell.start(); at < cell.end(); at++) {
            char glyph = text.charAt(at);
            commas += glyph == ',' ? 1 : 0;
            boolean allowed = Character.isLetter(glyph) || " .,-'’\u00a0\u00AD\u2011".indexOf(glyph) >= 0;
            if (!allowed || commas > 1) {
                return false;
            }
        }
        return true;
    }

    /** A name put together from the cells of two columns. */
    Optional<Name> joined(String text, Span given, Span family) {
        var all = new ArrayList<String>();
        NameToken.of(text, given.start(), given.end()).forEach(token -> all.add(token.folded()));
        NameToken.of(text, family.start(), family.end()).forEach(token -> all.add(token.folded()));
        var span = new Span(Math.min(given.start(), family.start()), Math.max(given.end(), family.end()));
        return all.isEmpty() || all.size() > MOST_CELL_WORDS ? Optional.empty() : Optional.of(new Name(span, all));
    }

    /** Whether a cell is one known given name, or two. */
    boolean isGiven(String text, Span cell) {
        return isAll(text, cell, true);
    }

    /** Whether a cell is one known family name. */
    boolean isFamily(String text, Span cell) {
        return isAll(text, cell, false);
    }

    private boolean isAll(String text, Span cell, boolean given) {
        if (!holdsOnlyWords(text, cell)) {
            return false;
        }
        var tokens = NameToken.of(text, cell.start(), cell.end());
        return !tokens.isEmpty()
                && tokens.size() <= 3
                && tokens.stream()
                        .allMatch(token -> !words.isNotName(token.folded())
                                && (given ? words.isFirstName(token.folded()) : words.isSurname(token.folded())));
    }
}
