package kezek.portal.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An invented family that no other test knows. */
public record SomeFamily(Iin parent, Iin child, String phone) {

    private static final int BORN_WITHIN_DAYS = 5_000;

    /** A new one. */
    public static SomeFamily invented() {
        var random = ThreadLocalRandom.current();
        return new SomeFamily(
                someone(LocalDate.of(1980, 1, 1)),
                someone(LocalDate.of(2015, 1, 1)),
                "+7799%07d".formatted(random.nextInt(10_000_000)));
    }

    /** A village of one test, in which nobody has applied yet. */
    public static Territory village(ApplicationContext portal) {
        var territories = portal.getBean(Territories.class);
        var slug = "village-" + UUID.randomUUID().toString().substring(0, 13);
        var names = Map.of("kk", "Ауыл", "ru", "Аул", "en", "Village");
        return territories
                .add(territories.find("kosshy").orElseThrow(), slug, names, Optional.empty())
                .orElseThrow();
    }

    /** The family with an application in a territory. */
    public SomeFamily applied(Tx tx, Territory territory, Instant now) {
        tx.run(db -> {
            var representative = Ids.at(now);
            db.change("insert into representative (territory_id, id, iin) values (:territory, :id, :iin)")
                    .param("territory", territory.id())
                    .param("id", representative)
                    .param("iin", parent.value())
                    .rows();
            application(db, territory, representative, now);
        });
        return this;
    }

    /** The family with an application that came without a representative. */
    public SomeFamily imported(Tx tx, Territory territory, Instant now) {
        tx.run(db -> application(db, territory, null, now));
        return this;
    }

    private void application(WriteDb db, Territory territory, @Nullable UUID representative, Instant now) {
        var childId = Ids.at(now);
        var application = Ids.at(now);
        db.change("insert into child (territory_id, id, iin, birth_date) values (:territory, :id, :iin, :born)")
                .param("territory", territory.id())
                .param("id", childId)
                .param("iin", child.value())
                .param("born", child.birthDate())
                .rows();
        db.change("""
                        insert into application (territory_id, id, number, child_id, representative_id, kind, cohort, lane,
                            filed_at, registered_at, registered_by)
                        values (:territory, :id, :number, :child, :parent, 'ORDINARY', :cohort, 'ORDINARY', :now, :now, 'test')
                        """)
                .param("territory", territory.id())
                .param("id", application)
                .param("number", ThreadLocalRandom.current().nextLong(1_000_000_000L, Long.MAX_VALUE))
                .param("child", childId)
                .param("parent", representative)
                .param("cohort", child.birthDate().getYear())
                .param("now", now)
                .rows();
        db.change("""
                        insert into application_contact (territory_id, application_id, phone, channel, language)
                        values (:territory, :application, :phone, 'SMS', 'kk')
                        """)
                .param("territory", territory.id())
                .param("application", application)
                .param("phone", phone)
                .rows();
    }

    private static Iin someone(LocalDate from) {
        var random = ThreadLocalRandom.current();
        return Stream.generate(() -> Iin.invented(
                        from.plusDays(random.nextInt(BORN_WITHIN_DAYS)), Sex.FEMALE, random.nextInt(10_000)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
