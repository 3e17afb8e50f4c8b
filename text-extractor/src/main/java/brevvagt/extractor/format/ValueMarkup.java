package brevvagt.extractor.format;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Elements whose characters, or whose {@code v}, are values: properties, charts, diagrams, and the caches of pivots. */
final class ValueMarkup implements Markup.Listener {
    private static final Set<String> ROWS = Set.of("r", "cacheField", "ser", "pt", "row");

    private final TableText text;
    private final StringBuilder value = new StringBuilder();

    ValueMarkup(TableText text) {
        this.text = text;
    }

    @Override
    public void start(String element, XMLStreamReader attributes) {
        value.setLength(0);
        if (ROWS.contains(element)) {
            text.rowStart();
        }
        var cached = Markup.attribute(attributes, "v");
        if (!cached.isEmpty()) {
            text.cell(cached);
        }
        if (element.equals("cacheField")) {
            text.cell(Markup.attribute(attributes, "name"));
        }
    }

    @Override
    public void characters(XMLStreamReader characters) {
        value.append(characters.getText());
    }

    @Override
    public void end(String element) {
        Properties.add(text, element, value.toString());
        value.setLength(0);
        if (ROWS.contains(element)) {
            text.line();
        }
    }
}
