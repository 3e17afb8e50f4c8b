package brevvagt.finding.words;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words around a topic")
class ContextWordsTest {
    private static final String TEXT =
            "Kære Karin. Hun og vores nye kollega, som hun kender, tager med Bo hen til hende.";
    private static final Lexicon WORDS = Lexicon.of(Map.of("words.txt", """
            [somebody: person 25]
            hun
            hende
            vores ... kollega
            kollega
            [more: for 10]
            tager ... til
            med
            """));

    @Test
    void of_any_window_are_those_that_begin_in_it_and_end_with_its_last_word() {
        var document = Document.alone(new Part.Text(new Place.Body(), TEXT));
        var all = new ArrayList<Hit>();
        WORDS.context().search(TEXT, new Span(0, TEXT.length()), all::add);
        assertThat(all).hasSize(7);

        for (int start = 0; start <= TEXT.length(); start++) {
            for (int end = start; end <= TEXT.length(); end++) {
                var window = new Span(start, end);
                assertThat(ContextWords.of(document, WORDS).in(window)).isEqualTo(beginningIn(window, all));
            }
        }
    }

    private static List<Hit> beginningIn(Span window, List<Hit> all) {
        return all.stream()
                .filter(hit -> window.contains(hit.span().start()))
                .filter(hit -> hit.span().end() <= window.end()
                        || TEXT.substring(window.end(), hit.span().end())
                                .chars()
                                .allMatch(Character::isLetter))
                .toList();
    }
}
