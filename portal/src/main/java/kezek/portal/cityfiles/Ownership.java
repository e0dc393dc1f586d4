package kezek.portal.cityfiles;

/** To whom a kindergarten belongs. */
public enum Ownership {
    STATE,
    PRIVATE,
    DEPARTMENTAL
}
