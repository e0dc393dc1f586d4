package kezek.portal.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.CityFileWriter;
import kezek.portal.cityfiles.CityRow;

/**
 * An invented city as a folder of city files, for a given day. The same day and seed give the same bytes; the kindergartens and groups do not
 * change with the day. Nothing lies on the day itself or after it, but for terms of the stop-list.
 */
public final class DemoCity {

    private final CityPlan plan;
    private final DemoDays days;
    private final long seed;
    private final List<Story> cast;

    private DemoCity(CityPlan plan, LocalDate today, long seed) {
        this.plan = plan;
        this.days = new DemoDays(today);
        this.seed = seed;
        this.cast = new DemoCast(days).of(plan.slug());
    }

    /** Astana with its districts: 344 kindergartens, 108,344 applications, 3,471 freed places. */
    public static DemoCity astana(LocalDate today, long seed) {
        return new DemoCity(CityPlan.astana(), today, seed);
    }

    /** The small town of Kosshy, for tests: 3 kindergartens, 12 groups, 80 applications, 9 freed places. */
    public static DemoCity kosshy(LocalDate today, long seed) {
        return new DemoCity(CityPlan.kosshy(), today, seed);
    }

    /** The slug of the territory. */
    public String slug() {
        return plan.slug();
    }

    /** The zone of its local times. */
    public ZoneId zone() {
        return CityPlan.ZONE;
    }

    /** The invented families that have names. */
    public List<Family> families() {
        return cast.stream().map(Story::family).toList();
    }

    /** Writes the five files into a folder, which is made if need be; files that are there are replaced. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        var kindergartens = new DemoKindergartens(plan, seed).rows();
        var groups = new DemoGroups(plan, seed).rows(kindergartens);
        var places = new DemoPlaces(plan, days, seed);
        var rooms = places.rooms(groups);
        var enrolled = new DemoEnrolment(plan, days, seed).rows(rooms, all(Story::enrolled));
        var applications = new DemoApplications(plan, days, seed).rows(all(Story::applications));
        write(folder, CityFile.KINDERGARTENS, CityFileWriter::kindergartens, kindergartens);
        write(folder, CityFile.GROUPS, CityFileWriter::groups, groups);
        write(folder, CityFile.ENROLLED, CityFileWriter::enrolled, enrolled);
        write(folder, CityFile.APPLICATIONS, CityFileWriter::applications, applications);
        write(folder, CityFile.PLACES, CityFileWriter::places, places.rows(rooms));
    }

    private <T> List<T> all(Function<Story, List<T>> part) {
        return cast.stream().flatMap(story -> part.apply(story).stream()).toList();
    }

    private interface Opened<R extends CityRow> {
        CityFileWriter<R> on(OutputStream out, ZoneId zone) throws IOException;
    }

    private static <R extends CityRow> void write(Path folder, CityFile file, Opened<R> opened, List<R> rows)
            throws IOException {
        try (var writer = opened.on(Files.newOutputStream(folder.resolve(file.fileName())), CityPlan.ZONE)) {
            for (var row : rows) {
                writer.write(row);
            }
        }
    }
}
