package brevvagt.finding.people;

import brevvagt.finding.Concern;
import brevvagt.finding.DataKind;
import brevvagt.finding.Finding;
import brevvagt.finding.Masked;
import brevvagt.finding.PersonKey;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.Sighting;
import brevvagt.finding.text.Document;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes sightings down as findings, each with the key of its person. */
final class Register {
    /** So many numbers in one text are a list, even with no row or name. */
    private static final int FEWEST_OF_LIST = 3;

    private final PersonKeys keys;
    private final Map<Somebody, PersonKey> known = new HashMap<>();
    private final Set<Told> told = new HashSet<>();
    private Map<Document, Set<Somebody>> numbered = Map.of();

    private record Told(DataKind kind, Place place, Somebody person) {}

    Register(PersonKeys keys) {
        this.keys = keys;
    }

    List<Finding> findings(List<Sighting> sightings, List<List<Somebody>> about) {
        numbered = numbered(sightings, about);
        var findings = new ArrayList<Finding>(sightings.size());
        for (int i = 0; i < sightings.size(); i++) {
            add(findings, sightings.get(i), about.get(i));
        }
        return findings;
    }

    private static Map<Document, Set<Somebody>> numbered(List<Sighting> sightings, List<List<Somebody>> about) {
        Map<Document, Set<Somebody>> numbered = new HashMap<>();
        for (int i = 0; i < sightings.size(); i++) {
            if (sightings.get(i).kind().isNationalNumber()) {
                numbered.computeIfAbsent(sightings.get(i).document(), _ -> new HashSet<>())
                        .addAll(about.get(i).stream().map(Somebody::really).collect(Collectors.toSet()));
            }
        }
        return numbered;
    }

    private void add(List<Finding> findings, Sighting sighting, List<Somebody> persons) {
        if (persons.isEmpty()) {
            findings.add(finding(sighting, sighting.document().place(), keys.of("nobody"), Concern.NOBODY));
        }
        boolean first = true;
        for (var person : persons) {
            boolean seen = person.isA(Somebody.Part.RECIPIENT) && !first;
            var place = seen ? new Place.Recipients() : sighting.document().place();
            boolean isNew = told.add(new Told(sighting.kind(), place, person.really()));
            if (first || isNew) {
                findings.add(finding(sighting, place, key(person.really()), concern(person, sighting.document())));
            }
            first = false;
        }
    }

    private static Finding finding(Sighting sighting, Place place, PersonKey key, Concern concern) {
        return new Finding(
                sighting.kind(),
                place,
                new Masked(sighting.kind(), sighting.length()),
                key,
                concern,
                sighting.confidence(),
                sighting.clues());
    }

    private Concern concern(Somebody person, Document document) {
        if (person.isA(Somebody.Part.LISTED)) {
            return Concern.LIST;
        } else if (person.isA(Somebody.Part.SENDER)) {
            return Concern.SENDER;
        } else if (person.isA(Somebody.Part.RECIPIENT)) {
            return Concern.RECIPIENT;
        }
        var all = numbered.getOrDefault(document, Set.of());
        return all.size() >= FEWEST_OF_LIST && all.contains(person.really()) ? Concern.LIST : Concern.OTHER;
    }

    /** By the strongest of what identifies somebody, so that they have the same key in other mails. */
    private PersonKey key(Somebody person) {
        return known.computeIfAbsent(person, this::fresh);
    }

    private PersonKey fresh(Somebody person) {
        return person.numbers().values().stream()
                .findFirst()
                .orElseGet(() -> keys.of(person.memberNumber()
                        .or(() -> person.mailbox().map(it -> "mailbox:" + it))
                        .or(() -> person.name().map(it -> "name:" + it.key()))
                        .orElseGet(() -> unknown(person))));
    }

    private String unknown(Somebody person) {
        if (person.isA(Somebody.Part.RECIPIENT)) {
            return "recipient";
        }
        return person.isA(Somebody.Part.SENDER) ? "sender" : "somebody " + known.size();
    }
}
