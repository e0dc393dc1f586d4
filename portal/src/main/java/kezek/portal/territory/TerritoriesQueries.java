package kezek.portal.territory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of the territories. */
@Repository
class TerritoriesQueries {

    /** All that are valid now or later, regions first, then by name. */
    List<Territory> all(ReadDb db) {
        return db.select("""
                        select id, slug, level, parent_id, carries_queue, zone, name_kk, name_ru, name_en, latitude, longitude, valid_from
                        from territory
                        where valid_until is null
                        order by parent_id nulls first, name_kk, slug
                        """).list(TerritoriesQueries::territory);
    }

    /** Adds those whose slug is not taken; how many were added. */
    int add(WriteDb db, List<Territory> territories) {
        return db.changeEach(
                """
                        insert into territory (id, slug, level, parent_id, carries_queue, zone, name_kk, name_ru, name_en,
                            latitude, longitude, valid_from)
                        values (:id, :slug, :level, :parent, :carriesQueue, :zone, :nameKk, :nameRu, :nameEn,
                            :latitude, :longitude, :validFrom)
                        on conflict (slug) do nothing
                        """, territories.stream().map(TerritoriesQueries::parameters).toList());
    }

    /** Says under which code of the classifier a territory is known from its first day on. */
    void addKato(WriteDb db, String slug, String kato, LocalDate validFrom) {
        db.change("""
                        insert into territory_kato (territory_id, valid_from, kato)
                        select id, :validFrom, :kato from territory where slug = :slug
                        on conflict (territory_id, valid_from) do nothing
                        """)
                .param("slug", slug)
                .param("validFrom", validFrom)
                .param("kato", kato)
                .rows();
    }

    /** The slug of the territory that has this code now. */
    Optional<String> slugOf(ReadDb db, String kato) {
        return db.select("""
                        select t.slug from territory_kato k join territory t on t.id = k.territory_id
                        where k.kato = :kato and k.valid_until is null
                        """).param("kato", kato).optional(row -> row.text("slug"));
    }

    private static Map<String, @Nullable Object> parameters(Territory territory) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", territory.id());
        row.put("slug", territory.slug());
        row.put("level", territory.level().name().toLowerCase(Locale.ROOT));
        row.put("parent", territory.parent().orElse(null));
        row.put("carriesQueue", territory.carriesQueue());
        row.put("zone", territory.zone().getId());
        row.put("nameKk", territory.name("kk"));
        row.put("nameRu", territory.name("ru"));
        row.put("nameEn", territory.name("en"));
        row.put("latitude", territory.point().latitude());
        row.put("longitude", territory.point().longitude());
        row.put("validFrom", territory.validFrom());
        return row;
    }

    private static Territory territory(Row row) {
        return new Territory(
                row.uuid("id"),
                row.text("slug"),
                Territory.Level.valueOf(row.text("level").toUpperCase(Locale.ROOT)),
                row.optional("parent_id", Row::uuid),
                row.flag("carries_queue"),
                ZoneId.of(row.text("zone")),
                Map.of("kk", row.text("name_kk"), "ru", row.text("name_ru"), "en", row.text("name_en")),
                new Territory.Point(
                        row.decimal("latitude").doubleValue(),
                        row.decimal("longitude").doubleValue()),
                row.date("valid_from"));
    }
}
