package kezek.portal.platform.settings;

/** What the open queue tells of a child's name: {@code KEZEK_QUEUE_NAMES}. */
public enum PublicNames {
    NONE,
    INITIALS,
    NAMES
}
