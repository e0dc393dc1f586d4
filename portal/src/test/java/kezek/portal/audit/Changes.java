package kezek.portal.audit;

import java.util.List;
import java.util.Map;

/** What can be changed in a row so that journal and tables no longer agree. */
final class Changes {

    private Changes() {}

    /** Expressions that change one column of a table; each row has another value afterwards. */
    static final Map<String, List<String>> OF_TABLES = Map.ofEntries(
            Map.entry("kindergarten", List.of("code = code || '1'", "closed_at = added_at")),
            Map.entry(
                    "kindergarten_group",
                    List.of(
                            "code = code || 'A'",
                            "age_from = age_from - 1",
                            "age_to = age_to + 1",
                            "language = 'RUSSIAN'",
                            "kind = 'SANATORIUM'",
                            "capacity = capacity + 1",
                            "closed_at = added_at")),
            Map.entry("child", List.of("birth_date = birth_date + 1", "iin = '000000' || right(iin, 6)", "iin = null")),
            Map.entry(
                    "application",
                    List.of(
                            "number = number + 1000",
                            "kind = case kind when 'SPECIAL' then 'ORDINARY' else 'SPECIAL' end",
                            "cohort = cohort + 1",
                            "lane = case lane when 'ORDINARY' then 'FIRST_PRIORITY' else 'ORDINARY' end",
                            "filed_at = filed_at - interval '1 microsecond'",
                            "registered_at = registered_at + interval '1 second'",
                            "closed_at = case when closed_at is null then filed_at end,"
                                    + " closed_by = case when closed_at is null then 'clock' end,"
                                    + " closed_because = case when closed_at is null then 'WITHDRAWN' end")),
            Map.entry(
                    "benefit",
                    List.of(
                            "kind = kind || '-more'",
                            "lane = case lane when 'OUT_OF_TURN' then 'FIRST_PRIORITY' else 'OUT_OF_TURN' end",
                            "granted_at = granted_at + interval '1 second'",
                            "withdrawn_at = granted_at, withdrawn_by = 'x', withdrawn_because = 'GIVEN_UP'",
                            "confirmed_at = coalesce(confirmed_at, granted_at) + interval '1 second', confirmed_by = 'x'",
                            "confirmed_at = case when confirmed_at is null then granted_at end,"
                                    + " confirmed_by = case when confirmed_at is null then 'x' end")),
            Map.entry(
                    "stop_list_entry",
                    List.of(
                            "cause = cause || '_X'",
                            "since = since - interval '1 microsecond'",
                            "until_at = coalesce(until_at, since) + interval '1 hour'",
                            "ended_at = case when ended_at is null then since end, ended_by = case when ended_at is null then 'x' end")),
            Map.entry("queue_turn", List.of("ordinary_given = (ordinary_given + 1) % 4", "cohort = cohort - 20")),
            Map.entry("mixed_turn", List.of("ordinary_given = (ordinary_given + 1) % 4", "age_to = age_to + 1")),
            Map.entry(
                    "freed_place",
                    List.of(
                            "number = number + 1000",
                            "age_to = age_to + 1",
                            "kind = 'SANATORIUM'",
                            "school_year = school_year - 1",
                            "reported_at = reported_at - interval '1 microsecond'",
                            "published_at = case when published_at is null then reported_at + interval '1 second' end, opened_at = null",
                            "opened_at = case when opened_at is null then coalesce(published_at, reported_at) + interval '1 second' end",
                            "closed_at = case when closed_at is null then reported_at end,"
                                    + " closed_because = case when closed_at is null then 'RECALLED' end")),
            Map.entry("recall", List.of("reason = reason || '.'", "recalled_at = recalled_at + interval '1 second'")),
            Map.entry(
                    "access",
                    List.of(
                            "lane = case lane when 'ORDINARY' then 'FIRST_PRIORITY' else 'ORDINARY' end",
                            "age_to = age_to + 1",
                            "opened_at = opened_at + interval '1 day'",
                            "ordinal = ordinal + 100",
                            "ended_at = case when ended_at is null then opened_at end,"
                                    + " ended_because = case when ended_at is null then 'REFERRED' end")),
            Map.entry(
                    "enrolment",
                    List.of(
                            "number = number + 1000",
                            "enrolled_at = enrolled_at - interval '1 second'",
                            "left_at = enrolled_at, left_because = 'LEFT'",
                            "referral_id = case when referral_id is null then (select r.id from referral r"
                                    + " where r.territory_id = enrolment.territory_id limit 1) end")),
            Map.entry(
                    "reservation",
                    List.of(
                            "from_at = from_at - interval '1 microsecond'",
                            "until_at = until_at + interval '1 second'",
                            "closed_at = case when closed_at is null then from_at end,"
                                    + " closed_because = case when closed_at is null then 'CANCELLED' end",
                            "closed_because = case closed_because when 'LAPSED' then 'CANCELLED' when 'CANCELLED' then 'WITHDRAWN' else 'LAPSED' end,"
                                    + " closed_at = coalesce(closed_at, until_at)")),
            Map.entry(
                    "referral",
                    List.of(
                            "number = number + 1000",
                            "issued_at = issued_at - interval '1 second'",
                            "awaiting_benefit = not awaiting_benefit",
                            "until_at = until_at + interval '1 day'",
                            "prolonged_at = case when prolonged_at is null then issued_at end",
                            "closed_at = case when closed_at is null then issued_at end, closed_by = case when closed_at is null then 'x' end,"
                                    + " closed_because = case when closed_at is null then 'GIVEN_BACK' end",
                            "closed_because = case closed_because when 'LAPSED' then 'REFUSED' else 'LAPSED' end,"
                                    + " closed_at = coalesce(closed_at, until_at), closed_by = 'x'")),
            Map.entry(
                    "frozen_period",
                    List.of(
                            "first_day = first_day - 1",
                            "last_day = last_day + 1",
                            "reason = reason || '.'",
                            "made_at = made_at - interval '1 second'",
                            "cancelled_at = case when cancelled_at is null then made_at end")),
            Map.entry(
                    "journal",
                    List.of(
                            "kind = kind || '-x'",
                            "version = version + 1",
                            "decided_at = decided_at + interval '1 microsecond'",
                            "body = body || ' '",
                            "body = replace(body, ',', ', ')")),
            Map.entry("journal_salt", List.of("salt = set_byte(salt, 3, (get_byte(salt, 3) + 1) % 256)")),
            Map.entry("counter", List.of("last_number = last_number + 1", "last_number = last_number - 1")));
}
