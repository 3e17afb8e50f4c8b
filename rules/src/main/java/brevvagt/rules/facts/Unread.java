package brevvagt.rules.facts;

import brevvagt.message.Part.Cause;
import java.util.List;

/**
 * All parts of one group of places that could not be read for the same reason.
 *
 * @param places the labels of the parts; for evidence only
 */
public record Unread(Cause cause, Where where, List<String> places) implements Fact {
    public Unread {
        places = List.copyOf(places);
    }

    @Override
    public List<String> evidence() {
        return places.stream().map(place -> "unread (" + cause + "): " + place).toList();
    }

    @Override
    public String toString() {
        return "unread (" + cause + ") in " + where; // places may name files
    }
}
