package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads a file with one of Tika's parsers; files inside it come back to us. */
final class ThroughTika implements Format {
    private static final Set<String> PROPERTIES = Set.of(
            "dc:title",
            "dc:subject",
            "dc:description",
            "meta:keyword",
            "w:Comments",
            "dc:creator",
            "meta:last-author",
            "extended-properties:Company",
            "cp:category",
            "extended-properties:Manager");
    private static final int PICTURE = 4_000;

    private final Parser parser;

    ThroughTika(Parser parser) {
        this.parser = parser;
    }

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        var text = new TableText(harvest);
        var inside = new Inside(harvest);
        var metadata = new Metadata();
        try (var in = TikaInputStream.get(file.bytes())) {
            parser.parse(in, new Xhtml(text), metadata, inside.context());
        } catch (EncryptedDocumentException locked) {
            throw new Stop(Cause.ENCRYPTED);
        } catch (TikaException | SAXException broken) {
            throw broken.getCause() instanceof Stop stop ? stop : new Stop(Cause.CORRUPT);
        } finally {
            harvest.text(file, text.toString());
        }
        properties(metadata, file, harvest);
        inside.files.forEach((name, bytes) -> harvest.within(file, name, bytes));
        Scant.check(file, harvest, text.letters(), inside.pictures);
    }

    private static void properties(Metadata metadata, Document file, Harvest harvest) {
        var text = new TableText(harvest);
        for (var name : metadata.names()) {
            if (PROPERTIES.contains(name) || name.startsWith("custom:")) {
                var key = name.substring(name.indexOf(':') + 1).replace("-", "");
                Properties.add(text, key, String.join("\n", List.of(metadata.getValues(name))));
            }
        }
        harvest.text(file, text.toString());
    }

    /** Keeps the files inside until the parser is done with the outer one; pictures are only weighed. */
    private static final class Inside implements EmbeddedDocumentExtractor {
        private final Harvest harvest;
        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private final List<String> unnamed = new ArrayList<>();
        private long pictures;

        Inside(Harvest harvest) {
            this.harvest = harvest;
        }

        ParseContext context() {
            var context = new ParseContext();
            context.set(EmbeddedDocumentExtractor.class, this);
            var office = new OfficeParserConfig();
            office.setExtractMacros(false);
            office.setIncludeDeletedContent(true);
            office.setIncludeMoveFromContent(true);
            context.set(OfficeParserConfig.class, office);
            return context;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            var bytes = harvest.unpack(in);
            if (Kind.of(bytes).isPicture()) {
                pictures += bytes.length > PICTURE ? bytes.length : 0;
                return;
            }
            var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            if (name == null || name.isBlank()) {
                unnamed.add("");
                name = "object" + unnamed.size();
            }
            files.putIfAbsent(name, bytes);
        }
    }
}
