package kezek.portal.stateregister.wire;

import java.util.List;
import java.util.Optional;

/** The names of SOAP 1.1 and of the gateway's synchronous channel, version 10. The frame is qualified, everything inside it is not. */
final class SyncChannel {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String TYPES = "http://bip.bee.kz/SyncChannel/v10/Types";

    private SyncChannel() {}

    /** What stands before the names of a namespace. */
    static String prefix(String namespace) {
        return switch (namespace) {
            case SOAP -> "soap";
            case TYPES -> "typ";
            default -> throw new IllegalArgumentException("no prefix for " + namespace);
        };
    }

    /** The message in an envelope. */
    static XmlElement envelope(String message, XmlElement content) {
        var inside = new XmlElement(TYPES, message, "", List.of(content));
        var body = new XmlElement(SOAP, "Body", "", List.of(inside));
        return new XmlElement(SOAP, "Envelope", "", List.of(body));
    }

    /** What the envelope holds as the content of this message; empty for any other envelope, a fault too. */
    static Optional<XmlElement> content(XmlElement envelope, String message, String content) {
        return Optional.of(envelope)
                .filter(root -> root.is(SOAP, "Envelope"))
                .flatMap(root -> root.child("Body"))
                .filter(body -> body.is(SOAP, "Body"))
                .flatMap(body -> body.child(message))
                .filter(found -> found.is(TYPES, message))
                .flatMap(found -> found.child(content));
    }
}
