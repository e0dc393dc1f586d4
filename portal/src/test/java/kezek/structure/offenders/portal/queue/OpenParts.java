package kezek.structure.offenders.portal.queue;

/** Parts of a feature that anyone could call, and one that nobody outside can. */
public interface OpenParts {
    record LineQueries() {}

    record LineController() {}

    record LineJob() {}

    /** Public on purpose: a template reads it. */
    record LineView() {}

    /** Public on purpose: it marks controllers and does nothing. */
    @interface MarkedController {}
}
