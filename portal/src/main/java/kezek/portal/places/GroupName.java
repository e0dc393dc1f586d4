package kezek.portal.places;

/** A group of a kindergarten, by the codes that files and the journal use. */
public record GroupName(String kindergarten, String group) {}
