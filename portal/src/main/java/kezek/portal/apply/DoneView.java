package kezek.portal.apply;

import org.jspecify.annotations.Nullable;

/**
 * What the last page shows.
 *
 * @param number public number of the application
 * @param position its number in the line now; null if it stands in none any more
 * @param queue its queue in words
 * @param lane its lane in words
 * @param told where the message with the number goes
 * @param opening when places are given next
 * @param lastDay the last day of the application
 * @param certificate what happens to the certificate; null if there is none
 */
public record DoneView(
        String number,
        @Nullable String position,
        String queue,
        String lane,
        String told,
        String opening,
        String lastDay,
        @Nullable String certificate) {}
