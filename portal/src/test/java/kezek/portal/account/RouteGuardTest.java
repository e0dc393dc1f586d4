package kezek.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.SignIns;
import kezek.portal.SmallCity;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.guard.Routes;
import kezek.portal.territory.Territories;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every route and everyone who may come: who is let in, who is shown to the sign-in, for whom there is nothing. */
@PortalTest
class RouteGuardTest {

    private static final String SIGN_IN = "/kk/semey/sign-in";
    private static final String OFFICE_SIGN_IN = "/kk/semey/office/sign-in";
    private static final String IN = "in";
    private static final String NOTHING = "404";
    private static final String STRANGER = "401";

    /** Who comes to Semey. */
    private enum Visitor {
        NOBODY,
        PARENT,
        CLERK,
        OFFICER,
        STAFF_OF_ANOTHER_TERRITORY
    }

    private final ApplicationContext portal;
    private final Filter guard;
    private final Routes routes;
    private final Map<Visitor, String> tokens = new EnumMap<>(Visitor.class);

    RouteGuardTest(ApplicationContext portal, @Qualifier("springSecurityFilterChain") Filter guard, Routes routes) {
        this.portal = portal;
        this.guard = guard;
        this.routes = routes;
    }

    @BeforeEach
    void signIn() {
        var territories = portal.getBean(Territories.class);
        var clock = portal.getBean(PortalClock.class);
        SmallCity.in(portal.getBean(Tx.class), territories, clock);
        var semey = territories.find("semey").orElseThrow();
        var kosshy = territories.find("kosshy").orElseThrow();
        var now = clock.now();
        var sessions = portal.getBean(Sessions.class);
        var people = new SignIns(portal);
        var parent = Iin.invented(LocalDate.of(1990, 5, 4), Sex.FEMALE, 1).orElseThrow();
        tokens.put(Visitor.PARENT, sessions.begin(new SignedIn.Parent(parent), now));
        tokens.put(Visitor.CLERK, sessions.begin(people.newClerk(semey, "SEM-1", now), now));
        tokens.put(Visitor.OFFICER, sessions.begin(people.newOfficer(semey, now), now));
        tokens.put(Visitor.STAFF_OF_ANOTHER_TERRITORY, sessions.begin(people.newOfficer(kosshy, now), now));
    }

    @TestFactory
    Stream<DynamicTest> every_route_lets_in_whom_it_is_for_and_nobody_else() {
        return routes.all().stream()
                .flatMap(route -> Stream.of(Visitor.values())
                        .flatMap(visitor -> Stream.of("GET", "POST")
                                .map(method -> DynamicTest.dynamicTest(
                                        method + " " + route + " by " + visitor,
                                        () -> assertThat(answer(method, address(route), visitor))
                                                .isEqualTo(expected(method, route, visitor))))));
    }

    @Test
    void the_lists_are_not_empty_and_share_no_address() {
        assertThat(List.of(routes.parent(), routes.kindergarten(), routes.department(), routes.visitor()))
                .noneMatch(List::isEmpty);
        assertThat(routes.all()).doesNotHaveDuplicates();
    }

    @Test
    void an_address_that_is_not_listed_is_nothing_for_anybody() throws Exception {
        for (var visitor : Visitor.values()) {
            assertThat(answer("GET", "/kk/semey/cabinet/nothing", visitor)).isEqualTo(NOTHING);
        }
    }

    @Test
    void in_a_territory_without_their_office_staff_are_strangers() throws Exception {
        assertThat(answer("GET", "/kk/kosshy/office/kindergarten", Visitor.CLERK))
                .startsWith("/kk/kosshy/office/sign-in");
        assertThat(answer("GET", "/kk/nowhere/office/kindergarten", Visitor.CLERK))
                .startsWith("/kk/nowhere/office/sign-in");
    }

    private String expected(String method, String route, Visitor visitor) {
        if (!routes.guarded().contains(route)) {
            return IN;
        }
        var allowed = switch (visitor) {
            case PARENT -> routes.parent();
            case CLERK -> routes.kindergarten();
            case OFFICER -> routes.department();
            case NOBODY, STAFF_OF_ANOTHER_TERRITORY -> List.<String>of();
        };
        if (allowed.contains(route)) {
            return IN;
        }
        if (route.startsWith("/api/")) {
            // A program follows no page to a form; an office is nobody there.
            return STRANGER;
        }
        var signIn = routes.parent().contains(route) ? SIGN_IN : OFFICE_SIGN_IN;
        var next = "?next=" + address(route).substring("/kk/semey".length()).replace("/", "%2F");
        return switch (visitor) {
            case PARENT, CLERK, OFFICER -> NOTHING;
            case NOBODY, STAFF_OF_ANOTHER_TERRITORY -> method.equals("GET") ? signIn + next : signIn;
        };
    }

    private static String address(String route) {
        return route.replace(Language.PATH, "/kk")
                .replace("{territory}", "semey")
                .replaceAll("\\{[^}]+}", "1");
    }

    /** Whether the guard lets a request in, and else what it answers. */
    private String answer(String method, String address, Visitor visitor) throws Exception {
        var request = new MockHttpServletRequest(method, address);
        request.addHeader("Sec-Fetch-Site", "same-origin");
        var token = tokens.get(visitor);
        if (token != null) {
            request.setCookies(new Cookie(Sessions.COOKIE, token));
        }
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        guard.doFilter(request, response, chain);
        if (chain.getRequest() != null) {
            return IN;
        }
        return response.getStatus() == 303
                ? Objects.requireNonNull(response.getHeader("Location"))
                : String.valueOf(response.getStatus());
    }
}
