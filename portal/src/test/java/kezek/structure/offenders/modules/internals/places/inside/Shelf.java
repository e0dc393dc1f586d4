package kezek.structure.offenders.modules.internals.places.inside;

/** Public for its own module only. */
public record Shelf(int places) {}
