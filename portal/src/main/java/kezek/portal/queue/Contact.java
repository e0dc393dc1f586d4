package kezek.portal.queue;

import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.outbox.Message;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.web.Language;

/**
 * How a family is reached.
 *
 * @param phone confirmed by a code, {@code +7} and ten digits; referrals go to it
 * @param secondPhone another one, confirmed too; applications from an import may have none
 * @param email only if the family chose this channel
 * @param address where the child lives, as the parent wrote it
 */
public record Contact(
        String phone,
        Optional<String> secondPhone,
        Optional<String> email,
        Channel channel,
        Language language,
        Optional<String> address) {

    public Contact {
        if (channel == Channel.EMAIL && email.isEmpty()) {
            throw new IllegalArgumentException("no e-mail to write to");
        }
    }

    /** A message to the family by the channel that it chose. */
    public Message message(String text, Map<String, String> arguments) {
        return new Message(
                channel,
                switch (channel) {
                    case SMS -> phone;
                    case EMAIL -> email.orElseThrow();
                },
                language,
                text,
                arguments);
    }

    /** The phone as a page may show it to the family: {@code +7 799 *** ** 01}. */
    public String maskedPhone() {
        return masked(phone);
    }

    /** A phone with all but its code and its last two digits hidden. */
    public static String masked(String phone) {
        return "+7 " + phone.substring(2, 5) + " *** ** " + phone.substring(10);
    }
}
