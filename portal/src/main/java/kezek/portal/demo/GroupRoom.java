package kezek.portal.demo;

import kezek.portal.cityfiles.GroupRow;

/**
 * How the places of a group are used.
 *
 * @param offered freed and reported
 * @param unreported freed, but not reported
 */
record GroupRoom(GroupRow group, int offered, int unreported) {

    GroupRoom {
        if (offered < 0 || unreported < 0 || offered + unreported > group.capacity()) {
            throw new IllegalArgumentException("more free places than places: " + group.code());
        }
    }

    /** All other places are taken. */
    int enrolled() {
        return group.capacity() - offered - unreported;
    }
}
