package brevvagt.finding.people;

import brevvagt.finding.DataKind;
import brevvagt.finding.Finding;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.Sighting;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.SearchedMail;
import brevvagt.finding.text.Span;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles whose data the sightings of one mail are, so that the same person counts once however often, wherever and by
 * whatever name or number the mail tells of them. Nothing is worked out for a mail without sightings.
 */
public final class Census {
    private final PersonKeys keys;
    private final Names names;

    /** A census that knows names by their shape only. */
    public Census(PersonKeys keys) {
        this(keys, new Names(NameWords.none()));
    }

    public Census(PersonKeys keys, Names names) {
        this.keys = keys;
        this.names = names;
    }

    /**
     * The sightings as findings, in the order given, each with the person it is about. One that is about several persons
     * becomes several findings; words in signatures and disclaimers become none.
     */
    public List<Finding> settle(SearchedMail mail, List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return List.of();
        }
        var gathering = new Gathering();
        var correspondents = new Correspondents(mail, names, gathering);
        var signatures = signatures(mail, sightings, correspondents);
        var said = sightings.stream()
                .filter(sighting -> !isBoilerplate(sighting, signatures))
                .toList();
        if (said.isEmpty()) {
            return List.of();
        }
        sign(correspondents, signatures);
        var attribution = new Attribution(gathering, correspondents, scenes(said));
        var about = attribution.ofAll(said);
        gathering.joinThoseWhoAreOne();
        new LooseEnds(about, correspondents).join();
        return new Register(keys).findings(said, about);
    }

    /** Only bodies are signed, and only there where something was seen does it matter. */
    private Map<Document, Signature> signatures(
            SearchedMail mail, List<Sighting> sightings, Correspondents correspondents) {
        Map<Document, Signature> signatures = new LinkedHashMap<>();
        boolean wordsSeen = sightings.stream().anyMatch(sighting -> isOfWords(sighting.kind()));
        if (wordsSeen) {
            mail.documents().stream()
                    .filter(document -> isBody(document.place()))
                    .forEach(document -> signatures.put(
                            document,
                            Signature.of(
                                    document.content(), line -> isSender(document.content(), line, correspondents))));
        }
        return signatures;
    }

    private boolean isSender(String text, Span line, Correspondents correspondents) {
        return names.cell(text, line)
                .or(() -> names.givenName(text, line))
                .filter(correspondents::isSender)
                .isPresent();
    }

    private static boolean isBody(Place place) {
        return switch (place) {
            case Place.Body _, Place.HtmlBody _, Place.Quoted _ -> true;
            case Place.Inside(var _, var inner) -> isBody(inner);
            case Place.Subject _,
                    Place.Calendar _,
                    Place.Recipients _,
                    Place.Header _,
                    Place.FileName _,
                    Place.Attachment _ -> false;
        };
    }

    private static boolean isBoilerplate(Sighting sighting, Map<Document, Signature> signatures) {
        var signature = signatures.get(sighting.document());
        return signature != null && isOfWords(sighting.kind()) && signature.holds(sighting.span());
    }

    private static boolean isOfWords(DataKind kind) {
        return switch (kind) {
            case MEMBERSHIP, POLITICAL, HEALTH, CONFIDENTIAL, BUSINESS -> true;
            case CPR, PERSONNUMMER, FODSELSNUMMER, HETU, EMAIL, PHONE, NAME, ADDRESS, CVR, ORGNR -> false;
        };
    }

    private void sign(Correspondents correspondents, Map<Document, Signature> signatures) {
        signatures.forEach((document, signature) -> {
            if (document.place() instanceof Place.Body || document.place() instanceof Place.HtmlBody) {
                names.in(document.content(), signature.closing()).stream()
                        .findFirst()
                        .ifPresent(correspondents::signed);
            }
        });
    }

    private Map<Document, Scene> scenes(List<Sighting> sightings) {
        Map<Document, List<Sighting>> byDocument = new LinkedHashMap<>();
        sightings.forEach(each -> byDocument
                .computeIfAbsent(each.document(), _ -> new ArrayList<>())
                .add(each));
        Map<Document, Scene> scenes = new LinkedHashMap<>();
        byDocument.forEach((document, seen) -> scenes.put(document, new Scene(document, seen, names, scenes.size())));
        return scenes;
    }
}
