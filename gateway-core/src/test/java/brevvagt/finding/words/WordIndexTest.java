package brevvagt.finding.words;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A word index")
class WordIndexTest {
    @ParameterizedTest
    @CsvSource({
        "medlem, er medlem af, medlem",
        "medlem, er MEDLEM af, MEDLEM",
        "medlem, (medlem), medlem",
        "medlem, medlem2, ''",
        "medlem, medlemmer, ''",
        "medlem, bestyrelsesmedlem, ''",
        "sygemeld*, er sygemeldt nu, sygemeldt",
        "*kræft, har brystkræft nu, brystkræft",
        "*kræft, kræften, ''",
        "*kræft*, brystkræften, brystkræften",
        "ærø, ÆRØ, ÆRØ",
        "=DM, i DM nu, DM",
        "=DM, i dm nu, ''",
        "=DM, i DMX nu, ''",
        "3f, hos 3F i dag, 3F"
    })
    void finds_a_word_in_its_form(String entry, String text, String found) {
        assertThat(found(entry, text)).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medlem af hk",
                "Medlem  af\nHK",
                "medlem\r\n> af HK",
                "medlem-af-hk",
                "medlem_af_hk",
                "medlem\u00A0af\u2011HK",
                "med\u00ADlem a\u200Bf HK"
            })
    void finds_a_phrase_whatever_stands_between_its_words(String text) {
        assertThat(found("medlem af hk", "x " + text + " x")).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"medlem. Af HK", "medlem, af HK", "medlem\n\naf HK", "medlem af  x hk", "medlem          af hk"})
    void finds_no_phrase_across_a_mark_or_a_blank_line_or_a_wide_gap(String text) {
        assertThat(found("medlem af hk", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "meld* ud, melder ud, melder ud",
        "meld* sig* ud, melder sigge ud, melder sigge ud",
        "har *kræft, har brystkræft, har brystkræft",
        "har *kræft nu, har brystkræft nu, har brystkræft nu",
        "medlem af =DM, medlem af DM, medlem af DM",
        "medlem af =DM, medlem af dm, ''",
        "=DM medlem, dm medlem, ''"
    })
    void finds_phrases_with_open_and_exact_words(String entry, String text, String found) {
        assertThat(found(entry, text)).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource({
        "må ikke ... vide, de må ikke vide det, må ikke vide",
        "må ikke ... vide, de må ikke få det at vide, må ikke få det at vide",
        "må ikke ... vide, de må ikke for alt i verden vide det, må ikke for alt i verden vide",
        "må ikke ... vide, de må ikke for alt her i verden vide det, ''",
        "må ikke ... vide, de må ikke. De skal vide det, ''",
        "må ikke ... vide, de må vide, ''",
        "let ... go, we let her go, let her go",
        "let ... go ... home, let us go and find home, let us go and find home",
        "meld* ... ud, melder sig nu ud, melder sig nu ud"
    })
    void finds_phrases_that_a_few_other_words_may_part(String entry, String text, String found) {
        assertThat(found(entry, text)).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void finds_shorter_and_longer_entries_at_the_same_place() {
        assertThat(found("medlem\nmedlem af\nmedlem af hk\naf hk", "medlem af hk"))
                .containsExactly("medlem", "medlem af", "medlem af hk", "af hk");
    }

    @Test
    void goes_on_with_another_phrase_when_one_breaks_off() {
        assertThat(found("gå ud af hk\nud af foa", "gå ud af foa")).containsExactly("ud af foa");
    }

    @Test
    void reads_no_word_that_begins_behind_the_window() {
        var hits = new ArrayList<String>();
        var text = "medlem medlem";
        index("medlem").search(text, new Span(0, 7), hit -> hits.add(hit.span().of(text)));
        assertThat(hits).containsExactly("medlem");
    }

    @Test
    void reads_the_whole_word_that_reaches_out_of_the_window() {
        var hits = new ArrayList<Span>();
        index("medlem*").search("er medlemmer", new Span(0, 5), hit -> hits.add(hit.span()));
        assertThat(hits).containsExactly(new Span(3, 12));
    }

    @Test
    void tells_nothing_of_a_text_that_breaks_off_within_a_word() {
        assertThat(found("medlemskab", "medlemsk")).isEmpty();
    }

    private static List<String> found(String entries, String text) {
        var hits = new ArrayList<String>();
        index(entries)
                .search(
                        text,
                        new Span(0, text.length()),
                        hit -> hits.add(hit.span().of(text)));
        return hits;
    }

    private static WordIndex index(String entries) {
        return Lexicon.of(Map.of("words.txt", "kind: MEMBERSHIP\n[words: topic 30]\n" + entries))
                .topics();
    }
}
