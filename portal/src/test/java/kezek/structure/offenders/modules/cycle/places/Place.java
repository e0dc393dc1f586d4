package kezek.structure.offenders.modules.cycle.places;

import java.util.List;
import kezek.structure.offenders.modules.cycle.queue.Line;

/** Knows the line. */
public record Place(List<Line> waiting) {}
