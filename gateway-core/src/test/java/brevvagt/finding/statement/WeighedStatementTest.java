package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import brevvagt.finding.Clue;
import brevvagt.finding.Sighting;
import brevvagt.finding.people.ShippedNames;
import brevvagt.finding.text.Document;
import brevvagt.finding.words.Lexicon;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The certainty of a statement")
class WeighedStatementTest {
    private static final Lexicon LEXICON = Lexicon.of(Map.of("words.txt", """
            kind: MEMBERSHIP
            [a topic: topic 30]
            member
            [another topic: topic 20]
            dues
            [a statement: statement 72]
            your membership
            [needs a union: linked 40]
            member of
            [wants a number: numbered 45]
            number
            [to members: mailing 80]
            dear members
            to members
            [a list: heading 60]
            roll
            [to the reader: greeting]
            dear
            [a label: column 45]
            union
            [others: harmless]
            board member
            member of the board
            [a sign: for 10]
            elected
            [a counter-sign: against 15]
            course
            [a sports club: setting 60]
            golf*
            [a union: organisation 30]
            =HK
            [an ambiguous union: nearby 30]
            =Vision
            [parting words: parting]
            of
            [she: person 25]
            she
            [you: addressee 25]
            you
            your
            [anybody: anybody 25]
            anyone
            """));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a member;0.30",
                "she, a member;0.55",
                "Karin Holm, a member;0.65",
                "she, a member and a member;0.55",
                "she, a member with dues;0.65",
                "she, an elected member;0.65",
                "she, a member on a course;0.40",
                "can anyone be a member;0.05",
                "can anyone say that she is a member;0.55",
                "your membership;0.72",
                "dear members;0.80",
                "- to members: read this;0.80",
                "dear HK member;0.85",
                "member of staff unions like HK;0.60",
                "number;0.45",
                "number 12345;0.75",
                "number 12;0.45",
                "she, a member in HK;0.85",
                "she is a member of HK;0.95",
                "she is a member of the big HK;0.95",
                "she has a Vision, said the member;0.55",
                "she, a Vision member;0.85",
                "Union: HK;0.75",
                "We talked to her. She is a member;0.55",
                "She came. A member;0.46",
                "A golf tour. She is a member in HK;0.55",
                "A golf tour. She is a member;0.01",
                "she was a member of 25 years with dues;0.65"
            })
    void adds_up(String text, double confidence) {
        var sightings = sightings(text);
        assertThat(sightings).hasSize(1);
        assertThat(sightings.getFirst().confidence().value()).isEqualTo(confidence, within(0.001));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "she is a board member",
                "she is a member of the board",
                "she is a member of the choir",
                "she is a member of the choir of HK",
                "she is a member of it, HK",
                "the union and she",
                "I wrote to members",
                "she has a roll",
                "a roll\nshe came",
                "A roll:\nKarin Holm."
            })
    void is_not_even_asked_for_without_what_it_needs(String text) {
        assertThat(sightings(text)).isEmpty();
    }

    @Test
    void comes_with_the_clues_it_is_made_of() {
        assertThat(sightings("she, an elected member of HK").getFirst().clues())
                .extracting(Clue::what)
                .containsExactly(
                        "needs a union", "somebody who is meant beside it", "an organisation beside it", "a sign");
    }

    private static List<Sighting> sightings(String text) {
        var sightings = new ArrayList<Sighting>();
        new StatementDetector(LEXICON, ShippedNames.names())
                .scan(Document.alone(new Part.Text(new Place.Body(), text)), sightings::add);
        return sightings;
    }
}
