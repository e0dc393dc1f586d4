package kezek.portal.stateregister.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to a service behind the gateway: {@code SendMessage}.
 *
 * @param service the name of the service at the gateway
 * @param sender the name of the system that asks, and its password
 * @param parts what stands in {@code data}
 */
public record SyncQuestion(UUID messageId, String service, Instant sentAt, Sender sender, List<XmlElement> parts) {

    public SyncQuestion {
        parts = List.copyOf(parts);
    }

    /** Who asks. Prints no password. */
    public record Sender(String id, String password) {

        @Override
        public String toString() {
            return "Sender[" + id + "]";
        }
    }

    /** The question in its envelope. */
    public XmlElement envelope() {
        var about = XmlElement.of(
                "requestInfo",
                List.of(
                        XmlElement.of("messageId", messageId.toString()),
                        XmlElement.of("serviceId", service),
                        XmlElement.of("messageDate", written(sentAt)),
                        XmlElement.of(
                                "sender",
                                List.of(
                                        XmlElement.of("senderId", sender.id()),
                                        XmlElement.of("password", sender.password())))));
        var content = XmlElement.of("requestData", List.of(XmlElement.of("data", parts)));
        return SyncChannel.envelope("SendMessage", XmlElement.of("request", List.of(about, content)));
    }

    /** The question of an envelope; empty if it is none. */
    public static Optional<SyncQuestion> read(XmlElement envelope) {
        var request = SyncChannel.content(envelope, "SendMessage", "request");
        var about = request.flatMap(found -> found.child("requestInfo"));
        var content = request.flatMap(found -> found.child("requestData")).flatMap(found -> found.child("data"));
        var sender = about.flatMap(found -> found.child("sender"));
        try {
            return about.isEmpty() || content.isEmpty() || sender.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SyncQuestion(
                            UUID.fromString(about.get().textOf("messageId").orElse("")),
                            about.get().textOf("serviceId").orElse(""),
                            OffsetDateTime.parse(
                                            about.get().textOf("messageDate").orElse(""))
                                    .toInstant(),
                            new Sender(
                                    sender.get().textOf("senderId").orElse(""),
                                    sender.get().textOf("password").orElse("")),
                            content.get().children()));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** An instant as messages carry it: with its zone, to the millisecond. */
    public static String written(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
