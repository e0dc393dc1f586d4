package kezek.structure.offenders.modules.internals.queue;

import kezek.structure.offenders.modules.internals.places.inside.Shelf;

/** Knows the shelf on which places lie. */
public record Line(Shelf shelf) {}
