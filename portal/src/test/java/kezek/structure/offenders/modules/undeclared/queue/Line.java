package kezek.structure.offenders.modules.undeclared.queue;

import kezek.structure.offenders.modules.undeclared.places.Place;

/** Knows a place. */
public record Line(Place next) {}
