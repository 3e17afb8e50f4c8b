package brevvagt.extractor.format;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the events by which Tika's parsers describe a document, and makes text of them. */
final class Xhtml extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "tr");

    private final TableText text;
    private int heads;

    Xhtml(TableText text) {
        this.text = text;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "head" -> heads++;
            case "table" -> text.tableStart();
            case "tr" -> text.rowStart();
            case "td", "th" -> text.cellStart();
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "head" -> heads--;
            case "table" -> text.tableEnd();
            case "td", "th" -> text.cellEnd();
            case "tr" -> text.rowEnd();
            default -> {
                if (BLOCKS.contains(name)) {
                    text.line();
                }
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (heads == 0) {
            text.append(new String(characters, start, length));
        }
    }

    /** The lines are made by the ends of blocks. */
    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {}
}
