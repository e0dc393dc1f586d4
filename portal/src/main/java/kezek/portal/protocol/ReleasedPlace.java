package kezek.portal.protocol;

import kezek.rulebook.release.Release;

/** A published place. */
public record ReleasedPlace(long number, GroupOfRow group, Release release, PlaceState state) implements ProtocolRow {

    @Override
    public Slice.Key key() {
        return new Slice.Key(release.reportedAt(), number);
    }
}
