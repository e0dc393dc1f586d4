package kezek.portal.territory;

import kezek.portal.platform.database.ReadDb;
import kezek.rulebook.Rulebook;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** The law of a territory through time: its rows of the rulebook, its local time, its frozen periods. */
@Component
public class Laws {

    /** The law as it stands now; read it inside the transaction that decides, because an officer may add a frozen period. */
    public TerritoryRules of(ReadDb db, Territory territory) {
        var freezes = db.select("""
                        select first_day, last_day from frozen_period
                        where territory_id = :territory and cancelled_at is null
                        order by first_day
                        """)
                .param("territory", territory.id())
                .list(row -> new Freeze(row.date("first_day"), row.date("last_day")));
        var calendar = new TerritoryCalendar(territory.zone(), WorkingDays.kazakhstan(), freezes);
        return new TerritoryRules(Rulebook.kazakhstan(), territory.slug(), calendar);
    }
}
