package kezek.portal.kindergarten;

import kezek.portal.platform.database.ReadDb;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** SQL of the counters. */
@Repository
class CountersQueries {

    /** Applications and movements of children, see {@link Counters}. */
    record Counted(int applications, int enrolled, int left) {}

    /** Counts the people of a territory. What was corrected has not happened. */
    Counted count(ReadDb db, Territory territory, Counters.Span span) {
        return db.select("""
                        select
                            (select count(*) from application
                             where territory_id = :territory and closed_at is null and cohort >= :oldest) as applications,
                            (select count(*) from enrolment
                             where territory_id = :territory and enrolled_at >= :since and enrolled_at <= :until
                                 and left_because is distinct from 'CORRECTED') as enrolled,
                            (select count(*) from enrolment
                             where territory_id = :territory and left_at >= :since and left_at <= :until
                                 and left_because <> 'CORRECTED') as departed
                        """)
                .param("territory", territory.id())
                .param("oldest", span.oldest())
                .param("since", span.since())
                .param("until", span.until())
                .single(row -> new Counted(
                        Math.toIntExact(row.longNumber("applications")),
                        Math.toIntExact(row.longNumber("enrolled")),
                        Math.toIntExact(row.longNumber("departed"))));
    }

    /** What has happened to places since the beginning of the day. Whatever became of them afterwards, it has happened. */
    Today today(ReadDb db, Territory territory, Today.Span day) {
        return db.select("""
                        select
                            (select count(*) from freed_place
                             where territory_id = :territory and published_at >= :since and published_at <= :until) as published,
                            (select count(*) from freed_place
                             where territory_id = :territory and opened_at >= :since and opened_at <= :until) as opened,
                            (select count(distinct application_id) from access
                             where territory_id = :territory and opened_at >= :since and opened_at <= :until) as accesses,
                            (select count(*) from referral
                             where territory_id = :territory and issued_at >= :since and issued_at <= :until) as referrals
                        """)
                .param("territory", territory.id())
                .param("since", day.since())
                .param("until", day.until())
                .single(row -> new Today(
                        Math.toIntExact(row.longNumber("published")),
                        Math.toIntExact(row.longNumber("opened")),
                        Math.toIntExact(row.longNumber("accesses")),
                        Math.toIntExact(row.longNumber("referrals"))));
    }
}
