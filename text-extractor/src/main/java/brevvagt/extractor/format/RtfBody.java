package brevvagt.extractor.format;

import brevvagt.extractor.Piece;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a mail that Outlook keeps as RTF. */
final class RtfBody {
    private RtfBody() {}

    static String text(byte[] rtf, Harvest around) throws IOException {
        var harvest = new Harvest(around.room(), Duration.ofSeconds(10), _ -> {});
        new RichText().read(new Document(List.of(), "body.rtf", rtf), harvest);
        return harvest.answer().pieces().stream()
                .filter(Piece.Text.class::isInstance)
                .map(piece -> ((Piece.Text) piece).content())
                .collect(Collectors.joining("\n"));
    }
}
