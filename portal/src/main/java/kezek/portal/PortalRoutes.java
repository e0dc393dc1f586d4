package kezek.portal;

import java.util.List;
import java.util.stream.Stream;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.guard.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every address of the portal and who may ask for it. An address that is not here answers 404, whatever controller it has. */
@Configuration
class PortalRoutes {

    private static final List<String> EVERYONE = List.of("/", "/assets/{file}", "/dev/ui", "/health", "/metrics");

    /** Below the language, as all that follow. */
    private static final List<String> EVERYONE_READS = List.of(
            "",
            "/",
            "/about",
            "/dev/ui",
            "/rules",
            "/rules/{name}",
            "/{territory}",
            "/{territory}/about",
            "/{territory}/kindergartens",
            "/{territory}/kindergartens/{code}",
            "/{territory}/queue",
            "/{territory}/queue/{kind}/{cohort}",
            "/{territory}/queue/{kind}/{cohort}.csv",
            "/{territory}/rules",
            "/{territory}/rules/{name}");

    private static final List<String> EVERYONE_APPLIES = List.of(
            "/{territory}/apply",
            "/{territory}/apply/phones",
            "/{territory}/apply/codes",
            "/{territory}/apply/family",
            "/{territory}/apply/queue",
            "/{territory}/apply/address",
            "/{territory}/apply/benefit",
            "/{territory}/apply/notices",
            "/{territory}/apply/check",
            "/{territory}/apply/done");

    private static final List<String> EVERYONE_CHECKS = List.of(
            "/{territory}/check", "/{territory}/check/number", "/{territory}/check/iin", "/{territory}/check/code");

    private static final List<String> EVERYONE_SIGNS_IN = List.of(
            "/{territory}/sign-in",
            "/{territory}/sign-in/code",
            "/{territory}/sign-in/password",
            "/{territory}/sign-in/new-password",
            "/{territory}/sign-out",
            "/{territory}/office/sign-in",
            "/{territory}/office/sign-in/code");

    private static final List<String> DEVELOPERS = List.of("/dev/clock", "/dev/families", "/dev/postbox");

    private static final List<String> PARENT = List.of(
            "/{territory}/cabinet",
            "/{territory}/cabinet/applications/{number}",
            "/{territory}/cabinet/applications/{number}/number",
            "/{territory}/cabinet/applications/{number}/restoration",
            "/{territory}/cabinet/applications/{number}/places",
            "/{territory}/cabinet/applications/{number}/places/{kindergarten}/{group}",
            "/{territory}/cabinet/applications/{number}/reservation",
            "/{territory}/cabinet/applications/{number}/reservation/cancellation",
            "/{territory}/cabinet/applications/{number}/referrals",
            "/{territory}/cabinet/applications/{number}/referrals/{referral}",
            "/{territory}/cabinet/applications/{number}/referrals/{referral}/prolongation",
            "/{territory}/cabinet/applications/{number}/referrals/{referral}/return");

    /** For programs, so not below a language. */
    private static final List<String> PARENTS_PROGRAMS = List.of(
            "/api/v1/{territory}/applications/{number}/reservations",
            "/api/v1/{territory}/applications/{number}/reservations/{key}",
            "/api/v1/{territory}/applications/{number}/reservations/{key}/referral");

    private static final List<String> KINDERGARTEN = List.of(
            "/{territory}/office/kindergarten",
            "/{territory}/office/kindergarten/groups/{group}",
            "/{territory}/office/kindergarten/groups/{group}/places",
            "/{territory}/office/kindergarten/places/{place}/recall",
            "/{territory}/office/kindergarten/referrals",
            "/{territory}/office/kindergarten/referrals/{referral}",
            "/{territory}/office/kindergarten/referrals/{referral}/enrolment",
            "/{territory}/office/kindergarten/referrals/{referral}/refusal",
            "/{territory}/office/kindergarten/enrolments/{enrolment}/departure");

    private static final List<String> DEPARTMENT = List.of(
            "/{territory}/office/department",
            "/{territory}/office/department/benefits",
            "/{territory}/office/department/benefits/{application}/{benefit}",
            "/{territory}/office/department/documents/{document}",
            "/{territory}/office/department/freezes",
            "/{territory}/office/department/freezes/{period}/cancellation");

    @Bean
    Routes routes() {
        return new Routes(
                Stream.concat(EVERYONE.stream(), belowLanguage(EVERYONE_READS).stream())
                        .toList(),
                belowLanguage(Stream.of(EVERYONE_APPLIES, EVERYONE_CHECKS, EVERYONE_SIGNS_IN, DEVELOPERS)
                        .flatMap(List::stream)
                        .toList()),
                Stream.concat(belowLanguage(PARENT).stream(), PARENTS_PROGRAMS.stream())
                        .toList(),
                belowLanguage(KINDERGARTEN),
                belowLanguage(DEPARTMENT));
    }

    private static List<String> belowLanguage(List<String> paths) {
        return paths.stream().map(Language.PATH::concat).toList();
    }
}
