package brevvagt.finding.people;

import brevvagt.finding.Sighting;
import brevvagt.finding.text.Sentences;
import brevvagt.finding.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the name that belongs to a national number in running text. */
final class NumberInProse {
    private static final Set<String> YOURS =
            Set.of("dit", "din", "ditt", "dine", "dina", "du", "dig", "deg", "your", "you", "deres");

    private final Scene scene;
    private final Correspondents correspondents;

    NumberInProse(Scene scene, Correspondents correspondents) {
        this.scene = scene;
        this.correspondents = correspondents;
    }

    /** Tells the person with the number by the name beside it, or as the one the mail is written to. */
    void introduce(Somebody somebody, Sighting number) {
        var sentence = Sentences.around(scene.text(), number.span().start());
        var name = name(number, sentence);
        if (name.isPresent()) {
            call(somebody, name.get());
        } else if (isYours(sentence) && correspondents.isToOne()) {
            var recipient = correspondents.recipient();
            if (recipient.mayBe(somebody)) {
                recipient.join(somebody);
            }
        } else {
            inParagraph(number).ifPresent(it -> call(somebody, it));
        }
    }

    private void call(Somebody somebody, Name name) {
        if (correspondents.isSender(name) && correspondents.sender().mayBe(somebody)) {
            correspondents.sender().join(somebody);
        } else {
            somebody.called(name);
        }
    }

    /** One name for one number; or the first name for the first number; or the name just before it. */
    private Optional<Name> name(Sighting number, Span sentence) {
        var numbers = scene.numbersIn(sentence);
        var names = scene.namesInSentence(sentence);
        return paired(number, numbers, names).or(() -> justBefore(number, numbers, names));
    }

    private static Optional<Name> paired(Sighting number, List<Sighting> numbers, List<Name> names) {
        int at = numbers.indexOf(number);
        return at >= 0 && numbers.size() == names.size() ? Optional.of(names.get(at)) : Optional.empty();
    }

    private static Optional<Name> justBefore(Sighting number, List<Sighting> numbers, List<Name> names) {
        int place = number.span().start();
        var name = names.reversed().stream()
                .filter(each -> each.span().end() <= place)
                .findFirst();
        return name.filter(it -> numbers.stream()
                .noneMatch(other ->
                        other.span().start() >= it.span().end() && other.span().start() < place));
    }

    private Optional<Name> inParagraph(Sighting number) {
        var paragraph = scene.paragraph(number.span().start());
        return paired(number, scene.numbersIn(paragraph), scene.namesIn(paragraph));
    }

    private boolean isYours(Span sentence) {
        return NameToken.of(scene.text(), sentence.start(), sentence.end()).stream()
                .anyMatch(word -> YOURS.contains(word.folded()));
    }
}
