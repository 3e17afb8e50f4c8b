package brevvagt.finding.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that stand in a row with nothing but commas, "og" and remarks in brackets between them. */
final class NameRun {
    private static final int LONGEST_BETWEEN = 80;
    private static final int MOST_BLANKS = 2;
    private static final Set<String> AND =
            Set.of("", "og", "och", "and", "samt", "sammen med", "tillsammans med", "ja", "e", "sekä");

    private NameRun() {}

    /** The runs among the names of a stretch, each with two names at least. */
    static List<List<Name>> in(String text, List<Name> names) {
        var runs = new ArrayList<List<Name>>();
        var run = new ArrayList<Name>();
        for (var name : names) {
            if (!run.isEmpty()
                    && !isBetween(text, run.getLast().span().end(), name.span().start())) {
                keep(runs, run);
            }
            run.add(name);
        }
        keep(runs, run);
        return runs;
    }

    private static void keep(List<List<Name>> runs, List<Name> run) {
        if (run.size() > 1) {
            runs.add(List.copyOf(run));
        }
        run.clear();
    }

    private static boolean isBetween(String text, int from, int to) {
        if (to - from > LONGEST_BETWEEN || to < from) {
            return false;
        }
        var words = new StringBuilder();
        boolean divided = false;
        int depth = 0;
        for (int at = from; at < to; at++) {
            char glyph = text.charAt(at);
            depth += glyph == '(' || glyph == '<' ? 1 : 0;
            divided |= depth == 0 && ",;&/\n+".indexOf(glyph) >= 0;
            if (depth == 0 && (Character.isLetterOrDigit(glyph) || glyph == ' ' || glyph == '.')) {
                words.append(Character.toLowerCase(glyph));
            }
            depth -= glyph == ')' || glyph == '>' ? 1 : 0;
        }
        var and = words.toString().strip();
        return (AND.contains(and) && (divided || !and.isEmpty())) || (divided && isFigure(and));
    }

    /** "12 dage" between two names, or "12 dage og". */
    private static boolean isFigure(String words) {
        int blanks = (int) words.chars().filter(letter -> letter == ' ').count();
        return blanks <= MOST_BLANKS && words.chars().anyMatch(Character::isDigit);
    }
}
