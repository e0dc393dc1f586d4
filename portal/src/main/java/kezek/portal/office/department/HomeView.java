package kezek.portal.office.department;

import java.util.List;
import kezek.portal.office.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the first page of a department's office shows.
 *
 * @param benefits how many benefits wait for a decision, in words
 * @param urgent the one that is to be decided first, in words; null if no referral waits
 * @param freezes the periods that are frozen now or will be, in words
 */
public record HomeView(
        Frame frame, String benefits, @Nullable String urgent, List<String> freezes) {}
