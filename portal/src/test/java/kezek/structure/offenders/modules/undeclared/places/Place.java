package kezek.structure.offenders.modules.undeclared.places;

/** Is known by the line. */
public record Place(int number) {}
