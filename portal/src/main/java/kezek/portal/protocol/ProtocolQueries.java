package kezek.portal.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.platform.database.Query;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.protocol.GroupOfRow.KindergartenOfRow;
import kezek.portal.referral.StoredReferral;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.release.PlacePhase;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Repository;

/** SQL of the protocols. */
@Repository
class ProtocolQueries {

    private static final String GROUP = """
                p.age_from, p.age_to, p.kind, g.code as group_code, g.language, k.code, k.name_kk, k.name_ru, k.invented
            """;

    private static final String OF_GROUP = """
            join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
            join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
            """;

    private static final String FITS = """
                and (cast(:language as text) is null or g.language = :language)
                and (cast(:from as int) is null or (p.age_from = :from and p.age_to = :to))
                and (cast(:codes as text) is null or k.code = any(string_to_array(:codes, ' ')))
            """;

    /** What is not published yet is nobody's business; what is due for publication is public, carried out or not. */
    private static final String PLACES = OF_GROUP + """
            where p.territory_id = :territory
                and (p.published_at is not null or (p.closed_at is null and p.reported_at < :published))
                and (:all or p.closed_because is distinct from 'REFERRED')
                and (cast(:since as timestamptz) is null or coalesce(p.published_at, :published) >= :since)
                and (cast(:until as timestamptz) is null or coalesce(p.published_at, :published) < :until)
            """ + FITS;

    private static final String REFERRALS = OF_GROUP + """
            where r.territory_id = :territory
                and r.issued_at <= :now
                and (:all or (r.closed_at is null and r.until_at > :now))
                and (cast(:since as timestamptz) is null or r.issued_at >= :since)
                and (cast(:until as timestamptz) is null or r.issued_at < :until)
            """ + FITS;

    /**
     * What is asked.
     *
     * @param codes of the kindergartens that are meant; empty: all
     * @param cycle of the territory
     */
    record Asked(UUID territory, ProtocolFilter filter, Optional<Set<String>> codes, ReleaseCycle cycle, Instant now) {}

    int countPlaces(ReadDb db, Asked asked) {
        return count(db, asked, "select count(*) as n from freed_place p " + PLACES);
    }

    int countReferrals(ReadDb db, Asked asked) {
        return count(
                db,
                asked,
                "select count(*) as n from referral r join freed_place p on p.territory_id = :territory and p.id = r.place_id "
                        + REFERRALS);
    }

    List<ReleasedPlace> places(ReadDb db, Asked asked, Slice slice) {
        var query =
                db.select("select p.number, p.reported_at, p.published_at, p.opened_at, p.closed_at, p.closed_because,"
                        + " c.reason, case when v.until_at > :now then v.until_at end as held_until,"
                        + " r.number as referral, r.issued_at, r.awaiting_benefit, r.until_at,"
                        + " r.prolonged_at, r.closed_at as ended_at, r.closed_because as ended_because,"
                        + GROUP + " from freed_place p " + """
                        left join recall c on c.territory_id = :territory and c.place_id = p.id
                        left join reservation v on v.territory_id = :territory and v.place_id = p.id and v.closed_at is null
                        left join referral r on r.territory_id = :territory and r.place_id = p.id
                        """ + PLACES + """
                            and (cast(:after as timestamptz) is null or (p.reported_at, p.number) < (:after, :number))
                        order by p.reported_at desc, p.number desc limit :count offset :skipped
                        """);
        return sliced(fill(query, asked), slice).list(row -> place(row, asked));
    }

    List<IssuedReferral> referrals(ReadDb db, Asked asked, Slice slice) {
        var query = db.select("select r.number, r.issued_at, r.awaiting_benefit, r.until_at, r.prolonged_at,"
                + " r.closed_at as ended_at, r.closed_because as ended_because," + GROUP + " from referral r " + """
                        join freed_place p on p.territory_id = :territory and p.id = r.place_id
                        """
                + REFERRALS + """
                            and (cast(:after as timestamptz) is null or (r.issued_at, r.number) < (:after, :number))
                        order by r.issued_at desc, r.number desc limit :count offset :skipped
                        """);
        return sliced(fill(query, asked), slice)
                .list(row -> new IssuedReferral(
                        row.longNumber("number"),
                        group(row),
                        row.instant("issued_at"),
                        row.instant("until_at"),
                        state(row, asked.now())));
    }

    private static int count(ReadDb db, Asked asked, String sql) {
        return Math.toIntExact(fill(db.select(sql), asked).single(row -> row.longNumber("n")));
    }

    private static Query fill(Query query, Asked asked) {
        var filter = asked.filter();
        return query.param("territory", asked.territory())
                .param("now", asked.now())
                .param("published", asked.cycle().lastPublication(asked.now()))
                .param("all", filter.all())
                .param("since", filter.since().orElse(null))
                .param("until", filter.until().orElse(null))
                .param("language", filter.language().map(Enum::name).orElse(null))
                .param("from", filter.ages().map(AgeGroup::from).orElse(null))
                .param("to", filter.ages().map(AgeGroup::to).orElse(null))
                .param(
                        "codes",
                        asked.codes().map(codes -> String.join(" ", codes)).orElse(null));
    }

    private static Query sliced(Query query, Slice slice) {
        return query.param("after", slice.after().map(Slice.Key::at).orElse(null))
                .param("number", slice.after().map(Slice.Key::number).orElse(null))
                .param("count", slice.count())
                .param("skipped", slice.skipped());
    }

    private static ReleasedPlace place(Row row, Asked asked) {
        var release = asked.cycle()
                .of(
                        row.instant("reported_at"),
                        row.optional("published_at", Row::instant),
                        row.optional("opened_at", Row::instant));
        var closed = row.optional("closed_because", Row::text);
        var state = closed.map(because -> because.equals("RECALLED")
                        ? new PlaceState.Recalled(row.instant("closed_at"), row.optional("reason", Row::text))
                        : new PlaceState.Referred(row.longNumber("referral"), state(row, asked.now())))
                .or(() -> row.optional("held_until", Row::instant).map(PlaceState.Reserved::new))
                .orElseGet(() -> new PlaceState.OnOffer(PlacePhase.at(release, asked.now())));
        return new ReleasedPlace(row.longNumber("number"), group(row), release, state);
    }

    private static ReferralState state(Row row, Instant now) {
        return new StoredReferral(
                        row.instant("issued_at"),
                        row.instant("until_at"),
                        row.flag("awaiting_benefit"),
                        row.optional("prolonged_at", Row::instant).isPresent(),
                        row.optional("ended_at", Row::instant)
                                .map(at -> StoredReferral.over(row.text("ended_because"), at)))
                .referral()
                .stateAt(now);
    }

    private static GroupOfRow group(Row row) {
        return new GroupOfRow(
                new KindergartenOfRow(row.text("code"), row.text("name_kk"), row.text("name_ru"), row.flag("invented")),
                row.text("group_code"),
                new AgeGroup(row.integer("age_from"), row.integer("age_to")),
                TrainingLanguage.valueOf(row.text("language")),
                QueueKind.valueOf(row.text("kind")));
    }
}
