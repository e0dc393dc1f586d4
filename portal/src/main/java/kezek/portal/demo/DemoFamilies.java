package kezek.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.portal.cityfiles.PersonIdentity;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.settings.Purpose;
import kezek.portal.platform.settings.Settings;
import kezek.portal.stateregister.FamilyAnswer;
import kezek.portal.stateregister.FamilyAnswer.Child;
import kezek.portal.stateregister.RegisteredPerson;
import kezek.portal.stateregister.SimulatedFamilies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The cast and the newcomers as a state register knows them. Children are born in the years that wait on the day of the demo, so the register
 * stays on that day as long as the demo cities lie in the database; without them it follows the day of the question.
 */
@Component
class DemoFamilies implements SimulatedFamilies {

    private final Settings settings;
    private final Purpose purpose;
    private final ObjectProvider<Tx> tx;

    DemoFamilies(Settings settings, Purpose purpose, ObjectProvider<Tx> tx) {
        this.settings = settings;
        this.purpose = purpose;
        this.tx = tx;
    }

    @Override
    public List<FamilyAnswer.Family> askedAt(Instant askedAt) {
        return on(made().orElse(askedAt).atZone(CityPlan.ZONE).toLocalDate());
    }

    /** The families of a demo that is made on this day. */
    static List<FamilyAnswer.Family> on(LocalDate day) {
        return stories(day).map(DemoFamilies::registered).toList();
    }

    /** The cast of all cities, then the newcomers. */
    static Stream<Story> stories(LocalDate day) {
        var days = new DemoDays(day);
        var cast = new DemoCast(days);
        return Stream.of(cast.of("astana"), cast.of("kosshy"), new DemoNewcomers(days).all())
                .flatMap(List::stream);
    }

    /** When the demo of this database was made. A simulator on its own has no database. */
    private Optional<Instant> made() {
        return purpose == Purpose.SERVE && settings.demo()
                ? tx.getObject().read(db -> db.select("""
                                select min(f.loaded_at) as made_at from loaded_file f
                                join territory t on t.id = f.territory_id where t.slug = 'astana'
                                """).single(row -> row.optional("made_at", Row::instant)))
                : Optional.empty();
    }

    private static FamilyAnswer.Family registered(Story story) {
        var family = story.family();
        return new FamilyAnswer.Family(
                person(family.parent()),
                family.children().stream()
                        .map(child -> new Child(person(child), story.attested(child)))
                        .toList());
    }

    private static RegisteredPerson person(PersonIdentity identity) {
        return new RegisteredPerson(
                identity.iin().orElseThrow(),
                identity.surname(),
                identity.givenName(),
                Optional.of(identity.patronymic()));
    }
}
