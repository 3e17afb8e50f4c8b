package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through an XML file by its elements; a document type definition is refused, as honest office files have none. */
final class Markup {
    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 1_000;

    private Markup() {}

    /** Hears of elements by their local names, and of the characters between them. */
    interface Listener {
        void start(String element, XMLStreamReader attributes);

        void end(String element);

        default void characters(XMLStreamReader text) {}
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    static void read(byte[] xml, Listener listener) throws IOException {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > DEEPEST) {
                            throw new Stop(Cause.TOO_DEEP);
                        }
                        listener.start(reader.getLocalName(), reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.characters(reader);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Stop(Cause.CORRUPT);
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new Stop(Cause.CORRUPT);
        }
    }

    /** The attribute of that local name, whatever its namespace, or an empty text. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}
