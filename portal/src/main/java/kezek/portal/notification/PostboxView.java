package kezek.portal.notification;

import java.util.List;

/** What the postbox shows: the newest recipient first, and the newest message of each first. */
public record PostboxView(List<Recipient> recipients) {

    public PostboxView {
        recipients = List.copyOf(recipients);
    }

    /** A phone or mailbox. */
    public record Recipient(String address, List<Letter> letters) {
        public Recipient {
            letters = List.copyOf(letters);
        }
    }

    /**
     * A message.
     *
     * @param channel how it would have come, in words
     * @param language the code of the language in which it is written
     * @param delivered when, in words
     */
    public record Letter(String channel, String language, String delivered, String body) {}
}
