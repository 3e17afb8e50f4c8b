package brevvagt.mailetcontainer;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML file with the line it begins on. Document types and entities of others are not read. */
record XmlElement(String name, int line, Map<String, String> attributes, List<XmlElement> children, String text) {
    static XmlElement read(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(in);
        reader.nextTag();
        return element(reader);
    }

    private static XmlElement element(XMLStreamReader reader) throws XMLStreamException {
        var name = reader.getLocalName();
        int line = reader.getLocation().getLineNumber();
        var attributes = attributes(reader);
        var children = new ArrayList<XmlElement>();
        var text = new StringBuilder();
        while (reader.next() != XMLStreamReader.END_ELEMENT) {
            if (reader.isStartElement()) {
                children.add(element(reader));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(
                name, line, attributes, List.copyOf(children), text.toString().strip());
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
