package brevvagt.extractor.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.jspecify.annotations.Nullable;

/** RTF: Tika's parser knows no tables, so the ends of cells and rows are shown to it as tabs and line ends. */
final class RichText implements Format {
    private final Format parser = new ThroughTika(new RTFParser());

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        parser.read(new Document(file.path(), file.name(), withoutTables(file.bytes())), harvest);
    }

    static byte[] withoutTables(byte[] rtf) {
        var text = new String(rtf, StandardCharsets.ISO_8859_1);
        var out = new StringBuilder(text.length() + 64);
        int from = 0;
        boolean inTable = false;
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
            var word = text.substring(at + 1, Math.min(wordEnd(text, at + 1), at + 10));
            inTable = word.equals("intbl") || (inTable && !word.equals("pard"));
            var instead = instead(word, inTable);
            if (instead != null) {
                out.append(text, from, at).append(instead);
                from = wordEnd(text, at + 1);
                at = from - 1;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '\\') {
                at++;
            }
        }
        return out.append(text, from, text.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static @Nullable String instead(String word, boolean inTable) {
        return switch (word) {
            case "cell", "nestcell" -> "\\tab";
            case "row", "nestrow" -> "\\par";
            case "par", "line" -> inTable ? "\\'20" : null;
            default -> null;
        };
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
