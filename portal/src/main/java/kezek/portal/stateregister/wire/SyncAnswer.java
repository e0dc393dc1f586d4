package kezek.portal.stateregister.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer of a service behind the gateway: {@code SendMessageResponse}. Its date is not kept: nobody decides by it.
 *
 * @param messageId its own
 * @param correlationId the number of the question, where the service repeats it
 * @param code {@link #OK}, or what went wrong
 * @param parts what stands in {@code data}; empty where there is none
 */
public record SyncAnswer(String messageId, Optional<String> correlationId, String code, List<XmlElement> parts) {

    /** The question was answered. */
    public static final String OK = "SCSS001";

    public SyncAnswer {
        parts = List.copyOf(parts);
    }

    /** Whether it answers this question: by its correlation, or without one by the same number. */
    public boolean answers(SyncQuestion question) {
        return correlationId.orElse(messageId).equals(question.messageId().toString());
    }

    /** What the service said, as one element. */
    public XmlElement data() {
        return XmlElement.of("data", parts);
    }

    /** The answer in its envelope. */
    public XmlElement envelope(Instant sentAt) {
        var about = new ArrayList<XmlElement>();
        about.add(XmlElement.of("messageId", messageId));
        correlationId.ifPresent(id -> about.add(XmlElement.of("correlationId", id)));
        about.add(XmlElement.of("responseDate", SyncQuestion.written(sentAt)));
        about.add(XmlElement.of(
                "status", List.of(XmlElement.of("code", code), XmlElement.of("message", code.equals(OK) ? "OK" : ""))));
        var response = new ArrayList<XmlElement>();
        response.add(XmlElement.of("responseInfo", about));
        response.add(XmlElement.of("responseData", List.of(data())));
        return SyncChannel.envelope("SendMessageResponse", XmlElement.of("response", response));
    }

    /** The answer of an envelope; empty if it is none. */
    public static Optional<SyncAnswer> read(XmlElement envelope) {
        var response = SyncChannel.content(envelope, "SendMessageResponse", "response");
        var about = response.flatMap(found -> found.child("responseInfo"));
        var messageId = about.flatMap(found -> found.textOf("messageId"));
        var code = about.flatMap(found -> found.child("status")).flatMap(found -> found.textOf("code"));
        if (about.isEmpty() || messageId.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        var parts = response.flatMap(found -> found.child("responseData"))
                .flatMap(found -> found.child("data"))
                .map(XmlElement::children)
                .orElse(List.of());
        return Optional.of(new SyncAnswer(messageId.get(), about.get().textOf("correlationId"), code.get(), parts));
    }
}
