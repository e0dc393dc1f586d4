package kezek.structure.offenders.portal.platform;

import kezek.structure.offenders.portal.queue.Line;

/** A part of the platform that works for one feature. */
record PlatformWithAFeature(Line line) {}
