package brevvagt.finding.people;

import brevvagt.finding.DataKind;
import brevvagt.finding.PersonKey;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Sentences;
import brevvagt.finding.text.Span;
import brevvagt.message.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds out for one sighting after the other whom it is about, by the row, the sentence and the paragraph it stands in. */
final class Attribution {
    /** In a text with more numbers than that, what stands between them says little. */
    private static final int MOST_NUMBERS_IN_PROSE = 3_000;

    private final Gathering gathering;
    private final Correspondents correspondents;
    private final Map<Document, Scene> scenes;
    private final Anonymous anonymous;

    Attribution(Gathering gathering, Correspondents correspondents, Map<Document, Scene> scenes) {
        this.gathering = gathering;
        this.correspondents = correspondents;
        this.scenes = scenes;
        this.anonymous = new Anonymous(gathering);
    }

    /** Whom each sighting is about. Those with numbers come first, as they tell surest who is in a row. */
    List<List<Somebody>> ofAll(List<Sighting> sightings) {
        var about = new ArrayList<List<Somebody>>(Collections.nCopies(sightings.size(), List.of()));
        for (boolean numbered : List.of(true, false)) {
            for (int i = 0; i < sightings.size(); i++) {
                if (sightings.get(i).whose() instanceof Whose.Numbered == numbered) {
                    about.set(i, of(sightings.get(i)));
                }
            }
        }
        return about;
    }

    /** Whom the sighting is about: one person mostly, several where it speaks of a list. */
    private List<Somebody> of(Sighting sighting) {
        var scene = Objects.requireNonNull(scenes.get(sighting.document()));
        return switch (sighting.whose()) {
            case Whose.Numbered(var key) -> List.of(numbered(scene, sighting, key));
            case Whose.Mentioned(var mention) -> mentioned(scene, sighting, mention);
            case Whose.Beside() -> beside(scene, sighting);
            case Whose.Recipient() -> recipients(sighting);
            case Whose.Sender() -> List.of(writer(sighting));
            case Whose.Nobody() -> List.of();
        };
    }

    private Somebody numbered(Scene scene, Sighting sighting, PersonKey key) {
        var kind = sighting.kind();
        var row = scene.row(sighting.span().start());
        if (row.isPresent()) {
            return inRow(scene, row.get(), kind, key);
        }
        var same = overlapped(scene, sighting);
        var somebody = same.isPresent() ? same.get() : gathering.numbered(kind, key);
        if (same.isPresent()) {
            gathering.give(somebody, kind, key);
        } else if (scene.numbers() <= MOST_NUMBERS_IN_PROSE) {
            new NumberInProse(scene, correspondents).introduce(somebody, sighting);
        }
        return somebody;
    }

    /** Two detectors may know the same digits. */
    private Optional<Somebody> overlapped(Scene scene, Sighting sighting) {
        return scene.numbersOver(sighting.span()).stream()
                .filter(each -> !each.equals(sighting))
                .flatMap(each -> gathering.known(((Whose.Numbered) each.whose()).key()).stream())
                .findFirst();
    }

    /** The first number of a row is that of its person; another of the same kind is somebody else's. */
    private Somebody inRow(Scene scene, Scene.Place place, DataKind kind, PersonKey key) {
        var somebody = person(scene, place);
        var taken = somebody.numbers().get(kind);
        var known = gathering.known(key);
        if (taken == null && known.isEmpty()) {
            gathering.give(somebody, kind, key);
        } else if (taken == null) {
            known.get().join(somebody);
        } else if (!taken.equals(key)) {
            somebody = gathering.numbered(kind, key);
            somebody.is(Somebody.Part.LISTED);
        }
        return somebody;
    }

    /** The person of a row, who may be known by nothing yet. */
    private Somebody person(Scene scene, Scene.Place place) {
        return scene.rows().computeIfAbsent(place.row().span(), _ -> {
            var somebody = gathering.newcomer(place.table().traits(place.row()));
            somebody.in(scene.listNumber(place.table()));
            if (scene.isList(place.table())) {
                somebody.is(Somebody.Part.LISTED);
            }
            return somebody;
        });
    }

    private List<Somebody> mentioned(Scene scene, Sighting sighting, Span mention) {
        var row = scene.row(mention.start()).filter(place -> isAboutSomebody(scene, place));
        if (row.isPresent()) {
            return List.of(person(scene, row.get()));
        }
        var name = scene.nameAt(mention);
        if (name.isPresent() && sighting.span().equals(mention)) {
            return List.of(isInRun(scene, mention) ? listed(name.get()) : called(name.get()));
        } else if (name.isPresent()) {
            return run(scene, mention).orElseGet(() -> List.of(called(name.get())));
        }
        return List.of(named(scene, mention).orElseGet(() -> anonymous.thirdPerson(sighting.document())));
    }

    private boolean isAboutSomebody(Scene scene, Scene.Place place) {
        return scene.rows().containsKey(place.row().span())
                || !place.table().traits(place.row()).isNothing()
                || !scene.numbersIn(place.row().span()).isEmpty();
    }

    private Somebody called(Name name) {
        return correspondents.isSender(name) ? correspondents.sender() : gathering.newcomer(Traits.of(name));
    }

    private Somebody listed(Name name) {
        var somebody = called(name);
        if (!somebody.isA(Somebody.Part.SENDER)) {
            somebody.is(Somebody.Part.LISTED);
        }
        return somebody;
    }

    /** Where names stand in a row beside the sighting, it is about all of them. */
    private Optional<List<Somebody>> run(Scene scene, Span mention) {
        return run(scene, scene.sentence(mention.start()), mention)
                .map(run -> run.stream().map(this::listed).toList());
    }

    private static boolean isInRun(Scene scene, Span mention) {
        return run(scene, Sentences.around(scene.text(), mention.start()), mention)
                .isPresent();
    }

    private static Optional<List<Name>> run(Scene scene, Span sentence, Span mention) {
        return NameRun.in(scene.text(), scene.namesInSentence(sentence)).stream()
                .filter(run -> run.stream().anyMatch(name -> name.span().overlaps(mention)))
                .findFirst();
    }

    /** The last who was named or numbered before a word such as "hun", in the same paragraph or else before it. */
    private Optional<Somebody> named(Scene scene, Span mention) {
        var sentence = Sentences.around(scene.text(), mention.start());
        var own = scene.numbersIn(sentence);
        if (own.size() == 1) {
            return Optional.of(numbered(scene, own.getFirst()));
        }
        var paragraph = scene.paragraph(mention.start());
        return before(scene, new Span(Math.min(paragraph.start(), mention.start()), mention.start()))
                .or(() -> before(scene, new Span(Math.max(0, mention.start() - 1_000), mention.start())));
    }

    private Optional<Somebody> before(Scene scene, Span window) {
        var name = scene.namesIn(window).reversed().stream()
                .filter(each -> !correspondents.isSender(each) && !correspondents.isRecipient(each))
                .findFirst();
        var numbers = scene.numbersIn(window);
        boolean numberIsNearer = !numbers.isEmpty()
                && (name.isEmpty()
                        || numbers.getLast().span().start() > name.get().span().start());
        return numberIsNearer ? Optional.of(numbered(scene, numbers.getLast())) : name.map(this::called);
    }

    private Somebody numbered(Scene scene, Sighting number) {
        return numbered(scene, number, ((Whose.Numbered) number.whose()).key());
    }

    private List<Somebody> beside(Scene scene, Sighting sighting) {
        int place = sighting.span().start();
        var row = scene.row(place).filter(it -> isAboutSomebody(scene, it));
        if (row.isPresent()) {
            return List.of(person(scene, row.get()));
        }
        var list = scene.listUnder(place).filter(scene::isList);
        if (list.isPresent()) {
            return all(scene, list.get());
        }
        return inSentence(scene, sighting);
    }

    private List<Somebody> all(Scene scene, PersonTable list) {
        return list.table().rows().stream()
                .map(row -> new Scene.Place(list, row))
                .filter(place -> isAboutSomebody(scene, place))
                .map(place -> person(scene, place))
                .toList();
    }

    private List<Somebody> inSentence(Scene scene, Sighting sighting) {
        var sentence = Sentences.around(scene.text(), sighting.span().start());
        var number = Nearest.of(scene.numbersIn(sentence), Sighting::span, sighting.span());
        if (number.isPresent()) {
            return List.of(numbered(scene, number.get()));
        }
        var name = Nearest.of(scene.namesInSentence(sentence), Name::span, sighting.span());
        if (name.isPresent()) {
            return run(scene, name.get().span()).orElseGet(() -> List.of(called(name.get())));
        }
        int at = scene.text().indexOf('@', sentence.start(), sentence.end());
        return at < 0
                ? List.of(anonymous.untold(sighting.document()))
                : List.of(MailboxWord.around(scene.text(), at)
                        .map(mailbox -> gathering.newcomer(Traits.ofMailbox(mailbox)))
                        .orElseGet(() -> anonymous.untold(sighting.document())));
    }

    /** A mailing that tells of a membership tells it of all whom everybody can see. */
    private List<Somebody> recipients(Sighting sighting) {
        boolean ofAll = sighting.kind() == DataKind.MEMBERSHIP || sighting.kind() == DataKind.POLITICAL;
        return ofAll && correspondents.outsiders().size() > 1
                ? correspondents.outsiders()
                : List.of(correspondents.recipient());
    }

    /** In the earlier mail below an answer, whoever writes is mostly whom the answer is for; attachments are anybody's. */
    private Somebody writer(Sighting sighting) {
        return switch (sighting.document().place()) {
            case Place.Quoted() when correspondents.isToOne() -> correspondents.recipient();
            case Place.Attachment _, Place.FileName _, Place.Inside _ -> anonymous.thirdPerson(sighting.document());
            default -> correspondents.sender();
        };
    }
}
