package kezek.portal.demo;

import java.time.ZoneId;
import java.util.List;

/**
 * What a demo city is to have.
 *
 * @param slug of the territory
 * @param districts where kindergartens stand; one without a slug is the whole territory
 * @param stateKindergartens of all {@code kindergartens}; the others are private, but for the {@code departmental}
 * @param groupsOfState the fewest and the most groups of a state or departmental kindergarten
 * @param groupsOfPrivate the fewest and the most groups of a private kindergarten
 * @param everyMixed every so manieth group takes several ages
 * @param everySpecial every so manieth group is a special one
 * @param everySanatorium every so manieth group is a sanatorium one
 * @param tenthsOfCapacity the capacity of groups in tenths of the usual one
 * @param applications those of the cast among them
 * @param places freed places on offer
 */
record CityPlan(
        String slug,
        List<DemoDistrict> districts,
        int kindergartens,
        int stateKindergartens,
        int departmental,
        Between groupsOfState,
        Between groupsOfPrivate,
        int everyMixed,
        int everySpecial,
        int everySanatorium,
        int tenthsOfCapacity,
        int applications,
        int places) {

    /** The country has one time zone since 01.03.2024; this one knows the offset of before. */
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    /** Whole numbers; both ends are in. */
    record Between(int fewest, int most) {}

    /** As many kindergartens, applications and places as Astana's portal showed about 2019. */
    static CityPlan astana() {
        return new CityPlan(
                "astana",
                DemoDistrict.ofAstana(),
                344,
                96,
                3,
                new Between(8, 12),
                new Between(2, 6),
                11,
                83,
                131,
                10,
                108_344,
                3_471);
    }

    /** A small town for tests, with one of everything. */
    static CityPlan kosshy() {
        return new CityPlan(
                "kosshy",
                List.of(DemoDistrict.KOSSHY),
                3,
                1,
                0,
                new Between(4, 4),
                new Between(4, 4),
                6,
                11,
                12,
                3,
                80,
                9);
    }
}
