package kezek.portal.office.kindergarten;

import java.util.List;
import kezek.portal.office.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the first page of a kindergarten's office shows.
 *
 * @param done what was just done; null if nothing
 */
public record HomeView(Frame frame, @Nullable String done, List<GroupCard> groups, List<Expected> expected) {

    /**
     * One group.
     *
     * @param path its page below the territory
     * @param places its freed places, each as people say it
     * @param left how many places may still be reported, in words
     */
    public record GroupCard(
            String code, String title, String path, Filling filling, List<String> places, String left) {}

    /** How full a group is, in words. */
    public record Filling(String capacity, String enrolled, String referred) {}

    /** A child that is going to come, the page of its referral, and until when it may come. */
    public record Expected(String path, long referral, String child, String group, String until) {}
}
