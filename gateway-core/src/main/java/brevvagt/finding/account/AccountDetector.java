package brevvagt.finding.account;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Detector;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.statement.NameSearch;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import brevvagt.finding.words.Triggers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the bank account of a person: a word for an account, its digits, and somebody beside it. The account of an
 * organisation that wants to be paid is no secret.
 */
public final class AccountDetector implements Detector {
    private static final int FARTHEST_DIGIT = 30;
    private static final int FEWEST = 6;
    private static final int MOST = 30;
    private static final int BEFORE = 160;
    private static final int BEHIND = 100;
    private static final int NAME = 35;

    private final Lexicon lexicon;
    private final NameSearch names;

    public AccountDetector(Lexicon lexicon, NameSearch names) {
        this.lexicon = lexicon;
        this.names = names;
    }

    @Override
    public void scan(Document document, Consumer<Sighting> seen) {
        var text = document.content();
        var last = new int[1];
        Triggers.of(document, lexicon).of(Role.ACCOUNT).forEach(label -> {
            if (label.span().start() >= last[0]) {
                digits(text, label.span().end()).ifPresent(digits -> {
                    last[0] = digits.end();
                    seen.accept(sighting(document, label, digits));
                });
            }
        });
    }

    /** Digits with blanks, dots and the next label's letters between them: "1234 konto 12345678". */
    private static Optional<Span> digits(String text, int from) {
        int first = from;
        while (first < text.length() && first - from < FARTHEST_DIGIT && !Character.isDigit(text.charAt(first))) {
            if (text.charAt(first) == '\n') {
                return Optional.empty();
            }
            first++;
        }
        int count = 0;
        int gap = 0;
        int end = first;
        for (int at = first; at < text.length() && gap < FARTHEST_DIGIT && count <= MOST; at++) {
            if (Character.isDigit(text.charAt(at))) {
                count++;
                gap = 0;
                end = at + 1;
            } else if (text.charAt(at) == '\n' || (count >= FEWEST && gap > 1)) {
                break;
            } else {
                gap++;
            }
        }
        return count >= FEWEST && count <= MOST ? Optional.of(new Span(first, end)) : Optional.empty();
    }

    private Sighting sighting(Document document, Hit label, Span digits) {
        var text = document.content();
        var window =
                new Span(Math.max(0, label.span().start() - BEFORE), Math.min(text.length(), digits.end() + BEHIND));
        var words = new ArrayList<Hit>();
        lexicon.context().search(text, window, words::add);
        var clues = new ArrayList<Clue>();
        clues.add(new Clue(label.section().name(), label.section().weight() / 100.0));
        var whose = holder(text, window, words, clues);
        words.stream()
                .map(Hit::section)
                .filter(section -> section.role() == Role.PAYEE)
                .findFirst()
                .ifPresent(section -> clues.add(new Clue(section.name(), -section.weight() / 100.0)));
        return new Sighting(DataKind.CONFIDENTIAL, document, digits, digits.length(), whose, sum(clues), clues);
    }

    private Whose holder(String text, Span window, List<Hit> words, List<Clue> clues) {
        var named = names.names(text, window).stream().findFirst();
        if (named.isPresent()) {
            clues.add(new Clue("a name beside it", NAME / 100.0));
            return new Whose.Mentioned(named.get());
        }
        for (var word : words) {
            var whose = meant(word);
            if (whose.isPresent()) {
                clues.add(new Clue(word.section().name(), word.section().weight() / 100.0));
                return whose.get();
            }
        }
        return new Whose.Beside();
    }

    private static Optional<Whose> meant(Hit word) {
        if (!word.section().bearsOn(DataKind.CONFIDENTIAL)) {
            return Optional.empty();
        }
        return switch (word.section().role()) {
            case PERSON -> Optional.of(new Whose.Mentioned(word.span()));
            case ADDRESSEE -> Optional.of(new Whose.Recipient());
            case WRITER -> Optional.of(new Whose.Sender());
            default -> Optional.empty();
        };
    }

    private static Confidence sum(List<Clue> clues) {
        double sum = clues.stream().mapToDouble(Clue::weight).sum();
        return new Confidence(Math.clamp(sum, 0.01, 0.99));
    }
}
