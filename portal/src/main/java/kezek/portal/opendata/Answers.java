package kezek.portal.opendata;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kezek.portal.protocol.GroupOfRow;
import org.jspecify.annotations.Nullable;

/** What programs are told. Instants carry the offset of the territory. */
final class Answers {

    private Answers() {}

    /** A text in Kazakh and Russian. */
    record Name(String kk, String ru) {}

    /** A point, WGS 84, in degrees. */
    record Point(double latitude, double longitude) {}

    /** A territory that carries queues: its names in kk, ru and en. */
    record OpenTerritory(String territory, Map<String, String> names, String zone, Point point) {}

    /** All of them. */
    record OpenTerritories(List<OpenTerritory> territories) {}

    /** A kindergarten; {@code invented} if it belongs to a demo city. */
    record OpenKindergarten(
            String kindergarten,
            Name name,
            Name address,
            String ownership,
            @Nullable Point point,
            boolean invented,
            List<OpenGroup> groups) {}

    /** A group: ages from (in) to (out), room and children. */
    record OpenGroup(String group, int ageFrom, int ageTo, String language, String kind, int capacity, int enrolled) {}

    /** A portion of the kindergartens; {@code next} is the address of the following one. */
    record OpenKindergartens(
            List<OpenKindergarten> kindergartens, @Nullable String next) {}

    /** Of which group something is told, with its ages from (in) to (out). In answers it has no name of its own. */
    record OfGroup(String kindergarten, String group, int ageFrom, int ageTo, String language, String kind) {

        static OfGroup of(GroupOfRow row) {
            return new OfGroup(
                    row.kindergarten().code(),
                    row.code(),
                    row.ages().from(),
                    row.ages().to(),
                    Here.code(row.language()),
                    Here.code(row.kind()));
        }
    }

    /** Free places of one group in one phase, which lasts until {@code until}; {@code phase}: announced, first_in_queue, everyone. */
    record FreePlaces(
            @JsonUnwrapped OfGroup of,
            int places,
            String phase,
            @Nullable OffsetDateTime until) {}

    /** A portion of the free places. */
    record AllFreePlaces(
            List<FreePlaces> freePlaces, @Nullable String next) {}

    /** A place of the protocol; {@code state}: announced, first_in_queue, everyone, reserved, referred, recalled. */
    record PlaceRelease(
            long number,
            @JsonUnwrapped OfGroup of,
            OffsetDateTime reportedAt,
            OffsetDateTime publishedAt,
            OffsetDateTime opensAt,
            OffsetDateTime priorityEndsAt,
            String state,
            @Nullable OffsetDateTime until,
            @Nullable Long referral,
            @Nullable String reason) {}

    /** A portion of the protocol of places, the newest first. */
    record PlaceReleases(
            List<PlaceRelease> placeReleases, @Nullable String next) {}

    /** A referral; {@code state}: awaiting_benefit, issued, enrolled, lapsed, given_back, refused, benefit_not_confirmed. */
    record OpenReferral(
            long number,
            @JsonUnwrapped OfGroup of,
            OffsetDateTime issuedAt,
            OffsetDateTime until,
            String state,
            @Nullable OffsetDateTime endedAt) {}

    /** A portion of the protocol of referrals, the newest first. */
    record OpenReferrals(
            List<OpenReferral> referrals, @Nullable String next) {}

    /** A queue and its lengths; a lane of fewer than five children is not counted by itself, so it may be null. */
    record OpenQueue(
            String kind,
            int birthYear,
            int total,
            int holders,
            @Nullable Integer outOfTurn,
            @Nullable Integer firstPriority,
            @Nullable Integer ordinary) {}

    /** The queues; {@code standsSince} if they do not follow what happens. */
    record OpenQueues(List<OpenQueue> queues, @Nullable OffsetDateTime standsSince) {}

    /** Who stands at a position; {@code part}: holders, out_of_turn, first_priority, ordinary, or null where it is not told. */
    record Standing(
            int position, long application, @Nullable String part) {}

    /** A part of a line from a position on; {@code next} is the address of the following one. */
    record QueuePage(
            String kind,
            int birthYear,
            int total,
            List<Standing> line,
            @Nullable String next,
            @Nullable OffsetDateTime standsSince) {}

    /** Where an application stands; {@code state}: waiting, holding (an access, a place or a referral), stop_listed (then there is no position). */
    record Position(
            long application,
            String state,
            String kind,
            int birthYear,
            @Nullable Integer position,
            @Nullable OffsetDateTime standsSince) {}
}
