package brevvagt.finding.number;

import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Labels;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Tries every entry of the label files by its example sentence, so that none is in force that does not do what it says. */
public final class LabelTrial {
    private static final Confidence LIMIT = new Confidence(0.70);

    private final Labels labels;
    private final NationalNumbers detector;

    public LabelTrial(Labels labels, Clock clock) {
        this.labels = labels;
        this.detector = new NationalNumbers(PersonKeys.randomPerRun(), clock, labels);
    }

    /** What is wrong, each as {@code file:line: message}. */
    public List<String> problems() {
        return labels.examples().stream()
                .filter(example -> !isRight(example, kinds(example.sentence())))
                .map(example ->
                        example.where() + ": the number in its example sentence is not read as its section says")
                .toList();
    }

    private static boolean isRight(Labels.Example example, List<DataKind> kinds) {
        return switch (example.label()) {
            case CPR, FILLER -> kinds.equals(List.of(DataKind.CPR));
            case PERSONNUMMER, SHARED, PNR -> kinds.equals(List.of(DataKind.PERSONNUMMER));
            case FODSELSNUMMER -> kinds.equals(List.of(DataKind.FODSELSNUMMER));
            case HETU -> kinds.equals(List.of(DataKind.HETU));
            case PERSON -> kinds.stream().filter(DataKind::isNationalNumber).count() == 1;
            case CVR -> kinds.equals(List.of(DataKind.CVR));
            case ORGNR -> kinds.equals(List.of(DataKind.ORGNR));
            case OTHER_NUMBER, SOME_NUMBER -> kinds.isEmpty();
            case NONE -> false;
        };
    }

    private List<DataKind> kinds(String sentence) {
        var kinds = new ArrayList<DataKind>();
        detector.scan(Document.alone(new Part.Text(new Place.Body(), sentence)), sighting -> {
            if (sighting.confidence().reaches(LIMIT)) {
                kinds.add(sighting.kind());
            }
        });
        return kinds;
    }
}
