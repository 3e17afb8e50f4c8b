package brevvagt.finding.people;

import brevvagt.finding.text.Document;
import brevvagt.message.Place;
import java.util.HashMap;
import java.util.Map;

/** Those whom a mail tells of without a name or number: one for all the letter's own texts, one for each attachment. */
final class Anonymous {
    private final Gathering gathering;
    private final Map<String, Somebody> thirdPersons = new HashMap<>();
    private final Map<String, Somebody> untold = new HashMap<>();

    Anonymous(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Somebody who is meant by a word: "hun", "medarbejderen". */
    Somebody thirdPerson(Document document) {
        return thirdPersons.computeIfAbsent(letter(document.place()), _ -> newcomer(Somebody.Part.THIRD_PERSON));
    }

    /** Somebody of whom there is no word. */
    Somebody untold(Document document) {
        return untold.computeIfAbsent(letter(document.place()), _ -> newcomer(Somebody.Part.UNTOLD));
    }

    private Somebody newcomer(Somebody.Part part) {
        var somebody = gathering.newcomer();
        somebody.is(part);
        return somebody;
    }

    /** Subject, both bodies and what is quoted are one letter. */
    private static String letter(Place place) {
        return switch (place) {
            case Place.Attachment(var _, int number) -> "attachment " + number;
            case Place.FileName(var _, int number) -> "attachment " + number;
            case Place.Inside(var outer, var inner) -> letter(outer) + "!" + letter(inner);
            case Place.Subject _,
                    Place.Body _,
                    Place.HtmlBody _,
                    Place.Quoted _,
                    Place.Calendar _,
                    Place.Recipients _,
                    Place.Header _ -> "letter";
        };
    }
}
