package kezek.structure.offenders.modules.silent.places;

/** Something to make a module of. */
public record Place() {}
