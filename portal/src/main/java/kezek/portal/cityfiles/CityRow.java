package kezek.portal.cityfiles;

/** A row of one of the files of a city. Its constructor refuses what the file could not hold, so every row can be written and read back. */
public sealed interface CityRow permits KindergartenRow, GroupRow, EnrolledRow, ApplicationRow, PlaceRow {}
