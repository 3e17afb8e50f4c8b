package brevvagt.extractor.format;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The elements of WordprocessingML and DrawingML that make text (ECMA-376). */
final class WordMarkup implements Markup.Listener {
    private static final Set<String> TEXTS = Set.of("t", "delText", "instrText", "text");
    private static final Set<String> NAMED = Set.of("docPr", "cNvPr");

    private final TableText text;
    private final TableText hidden;
    private boolean inText;
    private int fallbacks;

    /** What stands in the flow goes to {@code text}, alternative texts and the like to {@code hidden}. */
    WordMarkup(TableText text, TableText hidden) {
        this.text = text;
        this.hidden = hidden;
    }

    @Override
    public void start(String element, XMLStreamReader attributes) {
        if (element.equals("Fallback")) {
            fallbacks++; // the same once more, for programs of 2007
        }
        if (fallbacks > 0) {
            return;
        }
        if (TEXTS.contains(element)) {
            inText = true;
            return;
        }
        if (NAMED.contains(element)) {
            described(attributes);
            return;
        }
        flow(element, attributes);
    }

    private void flow(String element, XMLStreamReader attributes) {
        switch (element) {
            case "tab", "ptab" -> tab(attributes);
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "tbl" -> text.tableStart();
            case "tr" -> text.rowStart();
            case "tc" -> text.cellStart();
            case "del", "ins" -> text.append(' ');
            case "default", "statusText", "helpText", "listItem" -> hidden(Markup.attribute(attributes, "val"));
            case "placeholder", "alias", "tag" -> {}
            default -> {}
        }
    }

    /** A tab of a style has a position, one in the text has not. */
    private void tab(XMLStreamReader attributes) {
        if (Markup.attribute(attributes, "pos").isEmpty()) {
            text.append('\t');
        }
    }

    private void described(XMLStreamReader attributes) {
        hidden(Markup.attribute(attributes, "descr"));
        hidden(Markup.attribute(attributes, "title"));
    }

    private void hidden(String value) {
        hidden.append(value);
        hidden.line();
    }

    @Override
    public void characters(XMLStreamReader characters) {
        if (inText) {
            text.append(characters.getText());
        }
    }

    @Override
    public void end(String element) {
        if (element.equals("Fallback")) {
            fallbacks--;
        }
        if (fallbacks > 0) {
            return;
        }
        switch (element) {
            case "t", "delText", "instrText", "text" -> inText = false;
            case "p", "v", "comment", "threadedComment" -> text.line();
            case "del", "ins" -> text.append(' ');
            case "tc" -> text.cellEnd();
            case "tr" -> text.rowEnd();
            case "tbl" -> text.tableEnd();
            default -> {}
        }
    }
}
