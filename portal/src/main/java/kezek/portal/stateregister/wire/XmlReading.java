package kezek.portal.stateregister.wire;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML from strangers, in UTF-8 alone. There is no document type, so no entity of anybody's, and nothing is fetched; depth, number of elements and length
 * are bounded.
 */
public final class XmlReading {

    /** The longest document that is read, in bytes. A family fits into some thousand. */
    public static final int LONGEST = 256 * 1024;

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 5_000;

    private static final XMLInputFactory FACTORY = factory();

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlReading() {}

    /** An element whose end was not read yet. */
    private record Open(String namespace, String name, StringBuilder text, List<XmlElement> children) {

        XmlElement closed() {
            return new XmlElement(namespace, name, text.toString().strip(), children);
        }
    }

    /** The root of the document; empty for whatever is no well-formed XML within the bounds. */
    public static Optional<XmlElement> read(byte[] document) {
        if (document.length > LONGEST) {
            return Optional.empty();
        }
        try {
            // Decoded here and strictly: over bytes that are none of UTF-8 the parser would write to standard error.
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
            var reader = FACTORY.createXMLStreamReader(new StringReader(text.toString()));
            try {
                return new XmlReading().root(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | CharacterCodingException malformed) {
            return Optional.empty();
        } catch (RuntimeException malformed) {
            // The parser of the JDK meets some broken documents with exceptions of its own; what it was given is a
            // stranger's, not our bug.
            return Optional.empty();
        }
    }

    private Optional<XmlElement> root(XMLStreamReader reader) throws XMLStreamException {
        var root = Optional.<XmlElement>empty();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || open.size() == DEEPEST) {
                        return Optional.empty();
                    }
                    open.push(opened(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> root = Optional.of(close());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.empty();
                }
                default -> {}
            }
        }
        return open.isEmpty() ? root : Optional.empty();
    }

    private static Open opened(XMLStreamReader reader) {
        var namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        return new Open(namespace, reader.getLocalName(), new StringBuilder(), new ArrayList<>());
    }

    private XmlElement close() {
        var closed = open.pop().closed();
        if (!open.isEmpty()) {
            open.element().children().add(closed);
        }
        return closed;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
