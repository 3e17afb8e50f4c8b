package brevvagt.extractor.worker;

import brevvagt.extractor.Answer;
import brevvagt.extractor.Cause;
import brevvagt.extractor.Question;
import brevvagt.extractor.format.Document;
import brevvagt.extractor.format.Formats;
import brevvagt.extractor.format.Harvest;
import brevvagt.extractor.format.Ocr;
import brevvagt.extractor.format.Stop;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;

/** Answers one question after the other; a file that cannot be read leaves a piece that says why. */
final class Reading {
    private static final int SHARE = 80; // of the time, in percent: the rest is for the answer

    private final int largestText;
    private final Optional<Ocr> eye;
    private final Formats formats;

    Reading(int largestText, Optional<Ocr> eye) {
        this.largestText = largestText;
        this.eye = eye;
        this.formats = new Formats(eye.orElse(null));
    }

    Answer answer(Question question) {
        eye.ifPresent(Ocr::begin);
        return new OneFile(question).answer();
    }

    private final class OneFile {
        private final Question question;
        private final Harvest harvest;

        OneFile(Question question) {
            this.question = question;
            var time = question.atMost().multipliedBy(SHARE).dividedBy(100);
            this.harvest = new Harvest(largestText, time, this::read);
        }

        Answer answer() {
            read(new Document(List.of(), question.name(), question.bytes()));
            return harvest.answer();
        }

        private void read(Document file) {
            try {
                formats.read(file, harvest);
            } catch (Stop stop) {
                harvest.unread(file, stop.reason());
            } catch (EncryptedDocumentException locked) {
                harvest.unread(file, Cause.ENCRYPTED);
            } catch (StackOverflowError deep) {
                harvest.unread(file, Cause.TOO_DEEP);
            } catch (IOException | RuntimeException | LinkageError broken) {
                harvest.unread(file, Cause.CORRUPT);
            }
        }
    }
}
