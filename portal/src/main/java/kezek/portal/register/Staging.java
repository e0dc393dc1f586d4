package kezek.portal.register;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.cityfiles.Reading;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.settings.Mode;
import kezek.portal.platform.settings.Settings;
import kezek.portal.register.StagingRun.Staged;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.BenefitKind;
import org.springframework.stereotype.Component;

/** Lays the rows of the files into temporary tables, as the law and the mode of the portal judge them. */
@Component
class Staging {

    private final Settings settings;
    private final Laws laws;
    private final StagingQueries queries;

    Staging(Settings settings, Laws laws, StagingQueries queries) {
        this.settings = settings;
        this.laws = laws;
        this.queries = queries;
    }

    /** Reads all files and tells of every problem that a row has by itself. */
    Map<CityFile, Staged> read(
            WriteDb db,
            CityImport.Request request,
            Instant now,
            Consumer<? super Problem> problems,
            Progress progress) {
        var reading = reading(db, request.territory(), now);
        return new StagingRun(queries, reading, problems, progress).read(db, request.folder());
    }

    private Reading reading(ReadDb db, Territory territory, Instant now) {
        var today = now.atZone(territory.zone()).toLocalDate();
        var benefits =
                BenefitKind.inForceOn(today).stream().collect(Collectors.toMap(BenefitKind::code, BenefitKind::lane));
        var ages = laws.of(db, territory).on(today).age();
        return new Reading(now, territory.zone(), accepted(), ages, benefits);
    }

    private Iin.Accepted accepted() {
        return settings.mode() == Mode.PRODUCTION ? Iin.Accepted.REAL_ONLY : Iin.Accepted.ALSO_INVENTED;
    }
}
