package kezek.portal.platform.outbox;

import java.util.Map;
import kezek.portal.platform.web.Language;

/**
 * A message to one person.
 *
 * @param recipient a phone {@code +7…} or an e-mail address, as the channel asks
 * @param text the key of its text
 * @param arguments the named arguments of the text, as words: numbers and instants as the sender wants them read
 */
public record Message(
        Channel channel, String recipient, Language language, String text, Map<String, String> arguments) {

    /** How it reaches the person. */
    public enum Channel {
        SMS,
        EMAIL
    }

    public Message {
        arguments = Map.copyOf(arguments);
    }
}
