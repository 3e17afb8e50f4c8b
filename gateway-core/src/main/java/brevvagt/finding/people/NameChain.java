package brevvagt.finding.people;

import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Neighbouring words with capitals, from one word on, that may be a name. */
final class NameChain {
    private static final int LONGEST = 6;
    private static final int SHORT_CAPITALS = 4;
    private static final List<String> OF_ORGANISATIONS = List.of(
            "forening",
            "foreningen",
            "forbund",
            "forbundet",
            "forbundet",
            "kommune",
            "region",
            "styrelse",
            "styrelsen",
            "ministeriet",
            "skole",
            "skolen",
            "universitet",
            "hospital",
            "sygehus",
            "sjukhus",
            "sykehus",
            "center",
            "centret",
            "group",
            "bank",
            "gruppen",
            "union",
            "unionen",
            "kassen",
            "parti",
            "partiet",
            "kirke",
            "fonden",
            "selskab",
            "institut",
            "huset",
            "gade",
            "vej",
            "gatan",
            "vagen",
            "alle",
            "plads",
            "torv",
            "veien");

    private final NameWords words;
    private final String text;
    private final List<NameToken> tokens;
    private final int start;
    private int from;
    private int to;

    NameChain(NameWords words, String text, List<NameToken> tokens, int start) {
        this.words = words;
        this.text = text;
        this.tokens = tokens;
        this.start = start;
    }

    /** The name that begins with the first word, or nothing. */
    Optional<Name> name() {
        if (!mayBelong(start) || words.isParticle(tokens.get(start).folded())) {
            return Optional.empty();
        }
        from = start;
        to = start + 1;
        while (to < tokens.size() && to - from < LONGEST && tokens.get(to).gap() && mayBelong(to)) {
            to++;
        }
        while (to - from > 1 && !tokens.get(to - 1).isUpper()) {
            to--; // a particle with no family name after it
        }
        return to - from == 1 ? turnedRound() : isName() ? Optional.of(built(from, to)) : Optional.empty();
    }

    private boolean mayBelong(int at) {
        var token = tokens.get(at);
        if (!token.isUpper()) {
            return at > start && words.isParticle(token.folded());
        }
        boolean initial = token.shape() == NameToken.Shape.INITIAL;
        if (initial) {
            boolean dotted = token.end() < text.length() && text.charAt(token.end()) == '.';
            return dotted || at > start;
        }
        boolean abbreviation = token.shape() == NameToken.Shape.CAPITALS
                && at > start
                && tokens.get(start).shape() != NameToken.Shape.CAPITALS
                && token.folded().length() <= SHORT_CAPITALS
                && !isKnownSurname(token);
        boolean familyName = at > start && isKnownSurname(token); // "Moen" is one, and "mon" is none
        return !abbreviation && (familyName || !words.isNotName(token.folded()));
    }

    private boolean isName() {
        var first = tokens.get(from);
        var last = tokens.get(to - 1);
        boolean given = isGiven(first);
        boolean family = isKnownSurname(last);
        boolean capitals = first.shape() == NameToken.Shape.CAPITALS;
        if (first.shape() == NameToken.Shape.INITIAL) {
            return family;
        }
        if (capitals && !(given && family)) {
            return false;
        }
        if (given) {
            return !isOrganisation(last);
        }
        boolean laterGiven = to - from > 2 && isGiven(tokens.get(from + 1));
        if (laterGiven || isOrganisation(last) || isOrganisation(first)) {
            return false; // the name begins with the next word
        }
        return family
                ? !beginsSentence() || to - from > 2 || words.surnames().contains(genitiveLess(last))
                : isByShape();
    }

    /** Two or three unknown words with capitals where no sentence begins. */
    private boolean isByShape() {
        return to - from <= 3
                && !beginsSentence()
                && tokens.subList(from, to).stream().allMatch(token -> token.shape() == NameToken.Shape.CAPITALISED);
    }

    private boolean isOrganisation(NameToken token) {
        return OF_ORGANISATIONS.stream().anyMatch(token.folded()::endsWith)
                && !words.surnames().contains(token.folded());
    }

    private boolean beginsSentence() {
        int at = tokens.get(from).start() - 1;
        while (at >= 0 && " \t\u00a0\"”'(>-*•".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        boolean listed = at >= 0
                && text.charAt(at) == ':'
                && text.startsWith(",", tokens.get(to - 1).end());
        return at < 0 || (".!?\n\r:".indexOf(text.charAt(at)) >= 0 && !listed);
    }

    /** "Hansen, Mette": one family name, a comma, and given names with no family name after them. */
    private Optional<Name> turnedRound() {
        var family = tokens.get(start);
        int next = start + 1;
        if (next >= tokens.size() || !isKnownSurname(family) || isGiven(family) || !isComma(family, tokens.get(next))) {
            return Optional.empty();
        }
        int end = next;
        while (end < tokens.size()
                && end - next < 3
                && (end == next || tokens.get(end).gap())
                && (isGiven(tokens.get(end)) || isMiddle(end, next))) {
            end++;
        }
        boolean goesOn = end < tokens.size() && tokens.get(end).gap() && mayBelong(end) && end > next;
        if (end == next || goesOn) {
            return Optional.empty();
        }
        var all = new ArrayList<String>();
        tokens.subList(next, end).forEach(token -> all.add(token.folded()));
        all.add(family.folded());
        return Optional.of(new Name(new Span(family.start(), tokens.get(end - 1).end()), all));
    }

    private boolean isMiddle(int at, int next) {
        return at > next && tokens.get(at).shape() == NameToken.Shape.INITIAL;
    }

    private boolean isComma(NameToken left, NameToken right) {
        return text.startsWith(", ", left.end()) && right.start() == left.end() + 2 && right.isUpper();
    }

    private Name built(int first, int end) {
        var all = new ArrayList<String>();
        for (int at = first; at < end; at++) {
            all.add(
                    at == end - 1
                            ? genitiveLess(tokens.get(at))
                            : tokens.get(at).folded());
        }
        int stop = tokens.get(end - 1).end();
        boolean initial = tokens.get(end - 1).shape() == NameToken.Shape.INITIAL && text.startsWith(".", stop);
        return new Name(new Span(tokens.get(first).start(), initial ? stop + 1 : stop), all);
    }

    private boolean isGiven(NameToken token) {
        return words.isFirstName(token.folded());
    }

    private boolean isKnownSurname(NameToken token) {
        return words.isSurname(token.folded()) || words.isSurname(genitiveLess(token));
    }

    private String genitiveLess(NameToken token) {
        return withoutGenitive(token.folded(), words);
    }

    /** "Mette Hansens" is of Mette Hansen, but "Jens" is Jens. */
    static String withoutGenitive(String word, NameWords words) {
        if (!word.endsWith("s") || word.length() < 4 || words.isSurname(word) || words.isFirstName(word)) {
            return word;
        }
        var base = word.substring(0, word.length() - (word.endsWith("'s") ? 2 : 1));
        return words.isSurname(base) || words.isFirstName(base) ? base : word;
    }
}
