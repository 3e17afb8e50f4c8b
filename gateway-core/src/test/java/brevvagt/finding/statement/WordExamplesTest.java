package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.words.Entry;
import brevvagt.finding.words.Role;
import brevvagt.finding.words.ShippedWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A word of the shipped files")
class WordExamplesTest {
    private static final List<Entry> ENTRIES = ShippedWords.lexicon().entries();

    @Test
    void has_an_example_sentence_when_texts_are_searched_for_it() {
        assertThat(ENTRIES)
                .filteredOn(entry -> entry.section().role().isSearched())
                .filteredOn(entry -> entry.example().isEmpty())
                .extracting(Entry::origin)
                .isEmpty();
    }

    @Test
    void is_found_in_its_example_when_it_is_a_topic_and_not_when_it_is_harmless() {
        var wrong = new ArrayList<String>();
        for (var entry : ENTRIES) {
            var role = entry.section().role();
            boolean found = entry.section()
                    .kind()
                    .map(kind -> Told.by(entry.example()).kinds().contains(kind))
                    .orElse(false);
            if ((role == Role.TOPIC || role == Role.STATEMENT) && !found) {
                wrong.add(entry.origin() + " is not found in its example");
            } else if (role == Role.HARMLESS && found) {
                wrong.add(entry.origin() + " is found though harmless");
            }
        }
        assertThat(wrong).isEmpty();
    }
}
