package brevvagt.finding.mark;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Detector;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import brevvagt.finding.words.Triggers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds marks such as "STRENGT FORTROLIGT": a line of their own, or set off from the rest of the line. In running text the
 * same words are not a mark, and before a disclaimer they are one that every mail carries.
 */
public final class MarkDetector implements Detector {
    private static final int LONGEST_LINE = 120;
    private static final int DISCLAIMER = 300;
    private static final int IN_CAPITALS = 30;

    private final Lexicon lexicon;

    public MarkDetector(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void scan(Document document, Consumer<Sighting> seen) {
        var text = document.content();
        Map<Integer, Hit> strongest = new TreeMap<>();
        Triggers.of(document, lexicon)
                .of(Role.MARK)
                .filter(mark -> isSetOffBefore(text, mark.span().start()))
                .filter(mark -> isSetOffBehind(text, mark.span().end()))
                .forEach(mark -> line(text, mark)
                        .ifPresent(line -> strongest.merge(
                                line, mark, (one, other) -> weight(text, other) > weight(text, one) ? other : one)));
        strongest.values().forEach(mark -> seen.accept(sighting(document, mark)));
    }

    /** Where the line begins that the mark stands in, unless far behind. */
    private static Optional<Integer> line(String text, Hit mark) {
        int start = mark.span().start();
        int line = start;
        while (line > 0 && start - line <= LONGEST_LINE && text.charAt(line - 1) != '\n') {
            line--;
        }
        return mark.span().end() - line <= LONGEST_LINE ? Optional.of(line) : Optional.empty();
    }

    private static boolean isSetOffBefore(String text, int start) {
        int at = start - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        boolean compound = at == start - 1 && at >= 0 && text.charAt(at) == '-';
        return at < 0 || (!compound && "\n\r>|([*:/_–—-#•\"«“".indexOf(text.charAt(at)) >= 0);
    }

    private static boolean isSetOffBehind(String text, int end) {
        int at = end;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        boolean compound = at == end && at < text.length() && text.charAt(at) == '-';
        return at == text.length() || (!compound && "\n\r|)]*:/_–—-!.\"»”".indexOf(text.charAt(at)) >= 0);
    }

    private static int weight(String text, Hit mark) {
        boolean capitals =
                mark.span().of(text).chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
        return mark.section().weight() + (capitals ? IN_CAPITALS : 0);
    }

    private Sighting sighting(Document document, Hit mark) {
        var text = document.content();
        var clues = new ArrayList<Clue>();
        clues.add(new Clue(mark.section().name(), mark.section().weight() / 100.0));
        if (weight(text, mark) > mark.section().weight()) {
            clues.add(new Clue("in capitals", IN_CAPITALS / 100.0));
        }
        disclaimer(text, mark.span()).ifPresent(clues::add);
        return new Sighting(
                DataKind.BUSINESS, document, mark.span(), mark.span().length(), new Whose.Nobody(), sum(clues), clues);
    }

    private Optional<Clue> disclaimer(String text, Span mark) {
        var words = new ArrayList<Hit>();
        var behind = new Span(mark.end(), Math.min(text.length(), mark.end() + DISCLAIMER));
        lexicon.context().search(text, behind, words::add);
        return words.stream()
                .map(Hit::section)
                .filter(section -> section.role() == Role.AGAINST
                        && section.kind().equals(Optional.of(DataKind.BUSINESS))
                        && section.weight() > IN_CAPITALS)
                .findFirst()
                .map(section -> new Clue(section.name(), -section.weight() / 100.0));
    }

    private static Confidence sum(List<Clue> clues) {
        double sum = clues.stream().mapToDouble(Clue::weight).sum();
        return new Confidence(Math.clamp(sum, 0.01, 0.99));
    }
}
