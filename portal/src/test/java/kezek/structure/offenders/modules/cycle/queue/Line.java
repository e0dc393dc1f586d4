package kezek.structure.offenders.modules.cycle.queue;

import kezek.structure.offenders.modules.cycle.places.Place;

/** Knows a place. */
public record Line(Place next) {}
