package kezek.portal.stateregister.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8. The writer of the JDK escapes what must be; what XML cannot say at all becomes a blank. */
public final class XmlWriting {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private XmlWriting() {}

    /** The document with this root. */
    public static byte[] write(XmlElement root) {
        var bytes = new ByteArrayOutputStream();
        try {
            var writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(root, "", writer);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("bytes in memory can always be written", broken);
        }
        return bytes.toByteArray();
    }

    /** A namespace is declared where it begins; an unqualified element inside a qualified one needs no declaration, since there is a prefix. */
    private static void write(XmlElement element, String around, XMLStreamWriter writer) throws XMLStreamException {
        var namespace = element.namespace();
        if (namespace.isEmpty()) {
            writer.writeStartElement(element.name());
        } else {
            var prefix = SyncChannel.prefix(namespace);
            writer.writeStartElement(prefix, element.name(), namespace);
            if (!namespace.equals(around)) {
                writer.writeNamespace(prefix, namespace);
            }
        }
        writer.writeCharacters(sayable(element.text()));
        for (var child : element.children()) {
            write(child, namespace.isEmpty() ? around : namespace, writer);
        }
        writer.writeEndElement();
    }

    private static String sayable(String text) {
        return text.codePoints()
                .map(letter -> isSayable(letter) ? letter : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The characters of XML 1.0, section 2.2. */
    private static boolean isSayable(int letter) {
        return letter == '\t'
                || letter == '\n'
                || (letter >= ' ' && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }
}
