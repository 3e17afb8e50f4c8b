package brevvagt.finding.people;

import brevvagt.finding.Concern;
import brevvagt.finding.Finding;
import brevvagt.finding.Masked;
import brevvagt.finding.PersonKey;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.SearchedMail;
import java.util.List;

/** Settles whose data the sightings of one mail are, so that the same person counts once however often it is told of. */
public final class Census {
    private final PersonKeys persons;

    public Census(PersonKeys persons) {
        this.persons = persons;
    }

    /** The sightings as findings, each with the person it is about, in the order given. */
    public List<Finding> settle(SearchedMail mail, List<Sighting> sightings) {
        return sightings.stream().map(this::finding).toList();
    }

    private Finding finding(Sighting sighting) {
        return new Finding(
                sighting.kind(),
                sighting.document().place(),
                new Masked(sighting.kind(), sighting.length()),
                person(sighting.whose()),
                concern(sighting.whose()),
                sighting.confidence(),
                sighting.clues());
    }

    private PersonKey person(Whose whose) {
        return switch (whose) {
            case Whose.Numbered(var key) -> key;
            case Whose.Recipient() -> persons.of("recipient");
            case Whose.Sender() -> persons.of("sender");
            case Whose.Mentioned _, Whose.Beside _ -> persons.of("somebody");
            case Whose.Nobody() -> persons.of("nobody");
        };
    }

    private static Concern concern(Whose whose) {
        return switch (whose) {
            case Whose.Recipient() -> Concern.RECIPIENT;
            case Whose.Sender() -> Concern.SENDER;
            case Whose.Nobody() -> Concern.NOBODY;
            case Whose.Numbered _, Whose.Mentioned _, Whose.Beside _ -> Concern.OTHER;
        };
    }
}
