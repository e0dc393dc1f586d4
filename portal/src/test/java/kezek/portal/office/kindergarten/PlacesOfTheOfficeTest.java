package kezek.portal.office.kindergarten;

import static kezek.portal.office.OfficeTown.key;
import static kezek.portal.office.OfficeTown.keyOf;
import static kezek.portal.office.OfficeTown.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import kezek.portal.PortalTest;
import kezek.portal.office.OfficeTown;
import kezek.portal.town.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A clerk looks at the groups, reports places and takes them back. */
@PortalTest
class PlacesOfTheOfficeTest {

    private static final String GROUP = "/kindergarten/groups/K";

    private final OfficeTown office;

    PlacesOfTheOfficeTest(ApplicationContext portal, @LocalServerPort int port) {
        this.office = new OfficeTown(portal, port);
    }

    @Test
    void the_first_page_computes_how_full_each_group_is() {
        office.families.enrol("K", LocalDate.of(2022, 1, 1), office.town.at(office.daysAgo(20)));
        office.openPlaces("K", 2);
        var child = office.child();
        office.refer(child, "K");
        var page = office.get(office.clerk, "/kindergarten");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(words(page))
                .contains(
                        "Балапан",
                        "3–4 жас, қазақ тілінде",
                        "Орын саны: 6",
                        "Бала саны: 1",
                        "Жолдамамен күтілетіні: 1",
                        "Тағы 3 орын хабарлауға болады",
                        "кезектегі бәріне ашық: 1 орын",
                        "Серікова Томирис Асқарқызы")
                .doesNotContain("kindergarten/groups/L");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(office.count(
                        "record_read", "purpose = 'EXPECTED_CHILDREN' and application_id = '" + child.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void places_are_reported_with_the_key_of_the_page_and_only_once() {
        var key = keyOf(office.get(office.clerk, GROUP));
        for (var sent = 0; sent < 2; sent++) {
            var answer = office.post(office.clerk, GROUP + "/places", "key", key, "count", "2");
            assertThat(office.leadsTo(answer)).isEqualTo("303 /kindergarten/groups/K?done=reported");
        }
        assertThat(office.count("freed_place", "reported_by like 'staff:clerk-%'"))
                .isEqualTo(2);
        assertThat(words(office.get(office.clerk, GROUP + "?done=reported")))
                .contains("Орындар хабарланды", "хабарланды, жарияланатын уақыты:", "Тағы 4 орын хабарлауға болады");
    }

    @Test
    void more_than_the_room_is_refused_and_nothing_that_was_typed_is_lost() {
        var key = key();
        var answer = office.post(office.clerk, "/ru" + GROUP + "/places", "key", key, "count", "7");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(words(answer)).contains("В этой группе можно сообщить только о 6 местах");
        assertThat(answer.body()).contains("<title>Ошибка:", "value=\"7\"", "href=\"#count\"", key);
        assertThat(office.count("freed_place", "true")).isZero();
        // The same form with what the page asked for.
        assertThat(office.post(office.clerk, GROUP + "/places", "key", key, "count", "6")
                        .statusCode())
                .isEqualTo(303);
        assertThat(words(office.get(office.clerk, GROUP))).contains("Топ толы");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "екі", "1000", "99999999999", "٣"})
    void what_is_no_number_of_places_is_told_beside_the_field(String count) {
        var answer = office.post(office.clerk, GROUP + "/places", "key", key(), "count", count);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(words(answer)).contains("Орын санын бүтін санмен жазыңыз");
    }

    @Test
    void a_form_without_a_key_is_none_of_ours() {
        assertThat(office.post(office.clerk, GROUP + "/places", "count", "1").statusCode())
                .isEqualTo(400);
        assertThat(office.post(office.clerk, GROUP + "/places", "key", "x", "count", "1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_double_tap_reports_once() throws Exception {
        var key = key();
        var answers = new ConcurrentLinkedQueue<Integer>();
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 5; i++) {
                taps.submit(() -> answers.add(office.post(office.clerk, GROUP + "/places", "key", key, "count", "1")
                        .statusCode()));
            }
        }
        assertThat(answers).hasSize(5).allMatch(status -> status == 303);
        assertThat(office.count("freed_place", "true")).isEqualTo(1);
    }

    @Test
    void a_group_of_another_kindergarten_is_not_there() {
        for (var path :
                new String[] {"/kindergarten/groups/L", "/kindergarten/groups/L/places", "/kindergarten/groups/x"}) {
            assertThat(office.get(office.clerk, path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(office.post(office.clerk, "/kindergarten/groups/L/places", "key", key(), "count", "1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.leadsTo(office.get(office.clerk, GROUP + "/places"))).isEqualTo("303 /kindergarten/groups/K");
    }

    @Test
    void a_place_is_taken_back_with_its_reason_and_only_once() {
        office.openPlaces("K", 1);
        var page = office.get(office.clerk, "/kindergarten/places/1/recall");
        assertThat(words(page)).contains("№ 1 орынды қайтарып алу", "кезектегі бәріне ашық");
        var key = keyOf(page);
        var empty = office.post(office.clerk, "/kindergarten/places/1/recall", "key", key, "reason", "  ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#reason\"", key);
        for (var sent = 0; sent < 2; sent++) {
            var answer = office.post(
                    office.clerk, "/kindergarten/places/1/recall", "key", key, "reason", "Су құбыры жарылды");
            assertThat(office.leadsTo(answer)).isEqualTo("303 /kindergarten?done=recalled");
        }
        assertThat(office.count("recall", "reason = 'Су құбыры жарылды'")).isEqualTo(1);
        assertThat(words(office.get(office.clerk, "/kindergarten?done=recalled")))
                .contains("Орын қайтарып алынды");
        // Another form hears that it was done before.
        var again = office.post(office.clerk, "/kindergarten/places/1/recall", "key", key(), "reason", "тағы");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(words(again)).contains("Бұл орын бұрын қайтарып алынған");
    }

    @Test
    void a_reason_of_two_hundred_letters_is_kept_and_a_longer_one_is_not() {
        office.openPlaces("K", 1);
        assertThat(office.post(office.clerk, "/kindergarten/places/1/recall", "key", key(), "reason", "а".repeat(201))
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.post(office.clerk, "/kindergarten/places/1/recall", "key", key(), "reason", "а".repeat(200))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_place_that_a_family_holds_or_has_a_referral_to_stays() {
        office.openPlaces("K", 2);
        var child = office.child();
        new Claims(office.town).hold(1, child.number(), office.now, office.now.plusSeconds(600));
        assertThat(words(office.get(office.clerk, GROUP))).contains("Бір отбасы броньдап тұр");
        var held = office.post(office.clerk, "/kindergarten/places/1/recall", "key", key(), "reason", "Жөндеу");
        assertThat(held.statusCode()).isEqualTo(422);
        assertThat(words(held)).contains("Бұл орынды қазір бір отбасы броньдап тұр");
        assertThat(held.body()).contains("value=\"Жөндеу\"", "/rules/release-cycle");
        var referral = office.refer(office.child(), "K");
        var path = "/kindergarten/places/" + referral.place() + "/recall";
        var referred = office.post(office.clerk, path, "key", key(), "reason", "Жөндеу");
        assertThat(referred.statusCode()).isEqualTo(422);
        assertThat(words(referred)).contains("Бұл орынға отбасы жолдама алған");
    }

    @Test
    void a_place_of_another_kindergarten_is_not_there() {
        office.openPlaces("K", 1);
        for (var place : new String[] {"1", "99", "0", "x", "99999999999999999999"}) {
            var path = "/kindergarten/places/" + place + "/recall";
            assertThat(office.get(office.clerkOfL, path).statusCode()).as(place).isEqualTo(404);
            assertThat(office.post(office.clerkOfL, path, "key", key(), "reason", "Жөндеу")
                            .statusCode())
                    .as(place)
                    .isEqualTo(404);
        }
        assertThat(office.count("recall", "true")).isZero();
    }

    @Test
    void a_word_in_the_address_that_nobody_leads_to_says_nothing() {
        assertThat(office.get(office.clerk, "/kindergarten?done=%3Cscript%3E").body())
                .doesNotContain("<script", "tone-good");
    }
}
