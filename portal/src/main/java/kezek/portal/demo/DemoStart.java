package kezek.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.register.CityImport;
import kezek.portal.register.Progress;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.system.ApplicationTemp;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Fills an empty database with the demo cities, through the import that a real city would use, before the portal opens its door: whoever
 * comes first finds them; a command at a terminal does not. A city that has kindergartens already, or that a killed start left without any, is told by its own records.
 */
@Component
@ConditionalOnWebApplication
class DemoStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger("kezek");
    private static final long SEED = 2019;

    private final Settings settings;
    private final Territories territories;
    private final CityImport cityImport;
    private final PortalClock clock;
    private final Tx tx;
    private volatile boolean running;

    DemoStart(Settings settings, Territories territories, CityImport cityImport, PortalClock clock, Tx tx) {
        this.settings = settings;
        this.territories = territories;
        this.cityImport = cityImport;
        this.clock = clock;
        this.tx = tx;
    }

    @Override
    public void start() {
        running = true;
        if (settings.demo()) {
            fill("astana", DemoCity::astana);
            fill("kosshy", DemoCity::kosshy);
        }
    }

    private void fill(String slug, BiFunction<LocalDate, Long, DemoCity> made) {
        var territory = territories.find(slug).orElseThrow();
        if (!isEmpty(territory)) {
            return;
        }
        LOG.info("The demo city {} is made and imported, once", territory.name("en"));
        var today = clock.now().atZone(territory.zone()).toLocalDate();
        var folder = new ApplicationTemp(DemoStart.class).getDir(slug).toPath();
        try {
            made.apply(today, SEED).writeTo(folder);
            load(territory, folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private boolean isEmpty(Territory territory) {
        return tx.read(db -> db.select("""
                        select not exists (select from kindergarten where territory_id = :territory) as is_empty
                        """).param("territory", territory.id()).single(row -> row.flag("is_empty")));
    }

    private void load(Territory territory, Path folder) {
        var request = new CityImport.Request(folder, territory, false);
        switch (cityImport.load(request, DemoStart::unexpected, new Lines(territory))) {
            case CityImport.Loaded _ -> {}
            case CityImport.Refused refused -> throw new IllegalStateException("the demo city was refused: " + refused);
        }
    }

    private static void unexpected(Problem problem) {
        LOG.error("a problem in the demo city: {}", problem);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** One line for every step. */
    private record Lines(Territory territory) implements Progress {

        @Override
        public void begins(Step step) {
            LOG.info(
                    "{}: {} ({} of {})",
                    territory.name("en"),
                    step,
                    step.ordinal() + 1,
                    List.of(Step.values()).size() - 1);
        }

        @Override
        public void read(CityFile file, long done, long all) {}

        @Override
        public void written(CityFile file, long rows) {}
    }
}
