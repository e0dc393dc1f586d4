package kezek.portal.office.kindergarten;

import static kezek.portal.office.OfficeTown.key;
import static kezek.portal.office.OfficeTown.keyOf;
import static kezek.portal.office.OfficeTown.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kezek.portal.PortalTest;
import kezek.portal.office.OfficeTown;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A clerk writes that a child has left. */
@PortalTest
class DeparturesTest {

    private static final String ASK = "/kindergarten/enrolments/1/departure";

    private final OfficeTown office;

    DeparturesTest(ApplicationContext portal, @LocalServerPort int port) {
        this.office = new OfficeTown(portal, port);
        office.families.enrol("K", LocalDate.of(2022, 1, 1), office.town.at(office.daysAgo(20)));
    }

    @Test
    void the_clerk_is_asked_once_more_and_the_child_leaves_once() {
        var group = office.get(office.clerk, "/kindergarten/groups/K");
        assertThat(group.body()).contains("/kindergarten/enrolments/1/departure?group=K");
        assertThat(words(group))
                .contains("аты-жөні енгізілмеген", "Туған күні: 2022 жылғы 1 қаңтар", "Қабылдау нөмірі: 1");
        var asked = office.get(office.clerk, ASK + "?group=K");
        assertThat(words(asked)).contains("Қабылдау нөмірі: 1", "Иә, бала кетті", "Жоқ, бала қалады");
        var key = keyOf(asked);
        for (var sent = 0; sent < 2; sent++) {
            var answer = office.post(office.clerk, ASK, "key", key, "group", "K");
            assertThat(office.leadsTo(answer)).isEqualTo("303 /kindergarten/groups/K?done=left");
        }
        assertThat(office.count("enrolment", "left_because = 'LEFT'")).isEqualTo(1);
        assertThat(words(office.get(office.clerk, "/kindergarten/groups/K?done=left")))
                .contains("Баланың кеткені жазылды", "Топта әзірге бала жоқ", "Тағы 6 орын хабарлауға болады");
        assertThat(office.count("freed_place", "true")).isZero();
    }

    @Test
    void another_form_hears_that_the_child_had_left_before() {
        office.post(office.clerk, ASK, "key", key(), "group", "K");
        assertThat(office.leadsTo(office.post(office.clerk, ASK, "key", key(), "group", "K")))
                .isEqualTo("303 /kindergarten/groups/K?done=left-before");
        assertThat(office.get(office.clerk, ASK + "?group=K").statusCode()).isEqualTo(404);
    }

    @Test
    void a_child_of_another_kindergarten_is_not_there() {
        for (var path :
                new String[] {ASK + "?group=K", ASK + "?group=L", ASK, "/kindergarten/enrolments/x/departure?group=L"
                }) {
            assertThat(office.get(office.clerkOfL, path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(office.post(office.clerkOfL, ASK, "key", key(), "group", "L").statusCode())
                .isEqualTo(404);
        assertThat(office.count("enrolment", "left_at is not null")).isZero();
    }

    @Test
    void a_group_that_the_form_invents_leads_to_the_first_page() {
        assertThat(office.leadsTo(office.post(office.clerk, ASK, "key", key(), "group", "//evil.example")))
                .isEqualTo("303 /kindergarten?done=left");
    }
}
