package brevvagt.gateway;

import brevvagt.classification.Classifier.Detectors;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.account.AccountDetector;
import brevvagt.finding.health.DiagnosisCodeDetector;
import brevvagt.finding.mark.MarkDetector;
import brevvagt.finding.number.LabelTrial;
import brevvagt.finding.number.NationalNumbers;
import brevvagt.finding.pattern.PatternDetector;
import brevvagt.finding.people.Census;
import brevvagt.finding.people.LexiconHeadings;
import brevvagt.finding.people.ListDisclosure;
import brevvagt.finding.people.NameWords;
import brevvagt.finding.people.Names;
import brevvagt.finding.secret.PasswordDetector;
import brevvagt.finding.statement.StatementDetector;
import brevvagt.finding.words.InvalidWords;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.WordTrial;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/** The detectors in force, replaced as a whole when their words change; bad words leave the old ones in force. */
public final class ReloadingDetectors implements Supplier<Detectors> {
    /** A number may be of today, and days begin where the number is given; most of the Nordic countries share a day. */
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final WordFiles files;
    private final PersonKeys keys;
    private volatile InForce inForce;

    private record InForce(SortedMap<String, String> texts, Lexicon lexicon, Detectors detectors) {}

    /** Reads the words at once; throws {@link InvalidWords} with everything that is wrong with them. */
    ReloadingDetectors(WordFiles files, PersonKeys keys) {
        this.files = files;
        this.keys = keys;
        this.inForce = read(files.texts());
    }

    private InForce read(SortedMap<String, String> texts) {
        var lexicon = Lexicon.of(WordFiles.ofSentences(texts));
        var names = names(texts);
        var detectors = List.of(
                new NationalNumbers(keys, Clock.system(DENMARK), NumberLabels.of(texts)),
                new StatementDetector(lexicon, names),
                new DiagnosisCodeDetector(lexicon, names),
                new PasswordDetector(lexicon),
                new AccountDetector(lexicon, names),
                new MarkDetector(lexicon),
                new ListDisclosure(new LexiconHeadings(lexicon), names),
                PatternDetector.of(WordFiles.in("patterns", texts)));
        return new InForce(texts, lexicon, new Detectors(detectors, new Census(keys, names)));
    }

    @Override
    public Detectors get() {
        return inForce.detectors;
    }

    /** Reads the words anew and says whether others are in force now; throws {@link InvalidWords} when they are bad. */
    public synchronized boolean reload() {
        var texts = files.texts();
        if (texts.equals(inForce.texts)) {
            return false;
        }
        var fresh = read(texts);
        var problems = trial(fresh);
        if (!problems.isEmpty()) {
            throw new InvalidWords(problems);
        }
        inForce = fresh;
        return true;
    }

    /** What is wrong with words by their own examples, each as {@code file:line: message}. */
    public List<String> trial() {
        return trial(inForce);
    }

    private static List<String> trial(InForce words) {
        var problems =
                new ArrayList<>(new WordTrial(words.lexicon(), words.detectors().detectors()).problems());
        problems.addAll(new LabelTrial(NumberLabels.of(words.texts()), Clock.system(DENMARK)).problems());
        return problems;
    }

    private static Names names(SortedMap<String, String> texts) {
        return new Names(NameWords.of(WordFiles.in("names", texts)));
    }
}
