package brevvagt.finding;

import brevvagt.message.Place;
import java.util.List;

/** Personal data seen in a text: never the value itself, but its kind, place, masked form and whose it is. */
public record Finding(
        DataKind kind,
        Place place,
        Masked masked,
        PersonKey person,
        Concern concern,
        Confidence confidence,
        List<Clue> clues) {
    public Finding {
        clues = List.copyOf(clues);
    }

    /** A finding about a single person who neither sends nor gets the mail. */
    public Finding(
            DataKind kind, Place place, Masked masked, PersonKey person, Confidence confidence, List<Clue> clues) {
        this(kind, place, masked, person, Concern.OTHER, confidence, clues);
    }
}
