package kezek.portal.stateregister.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of XML, as far as the envelopes need it: no attributes, no mixture of text and elements. It is personal, so it prints its name
 * alone.
 *
 * @param namespace empty for an unqualified element
 * @param text what stands between the tags, without blanks at either end
 */
public record XmlElement(String namespace, String name, String text, List<XmlElement> children) {

    public XmlElement {
        children = List.copyOf(children);
    }

    /** An unqualified element with a text. */
    public static XmlElement of(String name, String text) {
        return new XmlElement("", name, text, List.of());
    }

    /** An unqualified element with others inside. */
    public static XmlElement of(String name, List<XmlElement> children) {
        return new XmlElement("", name, "", children);
    }

    /** Whether it has this qualified name. */
    public boolean is(String wantedNamespace, String wantedName) {
        return namespace.equals(wantedNamespace) && name.equals(wantedName);
    }

    /** The only child with this name, whatever its namespace; empty if there is none, or more than one. */
    public Optional<XmlElement> child(String wanted) {
        var found = children(wanted).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** All children with this name, in their order. */
    public Stream<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** The text of the only child with this name; empty also where the text is. */
    public Optional<String> textOf(String wanted) {
        return child(wanted).map(XmlElement::text).filter(found -> !found.isEmpty());
    }

    @Override
    public String toString() {
        return "XmlElement[" + name + "]";
    }
}
