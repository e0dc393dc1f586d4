package kezek.portal.opendata;

import kezek.rulebook.release.PlacePhase;

/** How phases of a place are called in answers. */
final class PhaseCode {

    private PhaseCode() {}

    static String of(PlacePhase phase) {
        return switch (phase) {
            case PlacePhase.Reported(var publishedAt) ->
                throw new IllegalArgumentException("nobody may see a place before " + publishedAt);
            case PlacePhase.Announced _ -> "announced";
            case PlacePhase.FirstInQueue _ -> "first_in_queue";
            case PlacePhase.Everyone _ -> "everyone";
        };
    }
}
