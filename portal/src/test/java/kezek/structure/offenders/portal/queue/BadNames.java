package kezek.structure.offenders.portal.queue;

/** Names of machinery. */
interface BadNames {
    record LineManager() {}

    record LineService() {}

    record LineImpl() {}

    record LineUtil() {}

    record LineUtils() {}

    record LineHelper() {}

    record LineData() {}

    record LineInfo() {}

    record LineDTO() {}

    record LineDto() {
        record Inside() {}
    }

    /** A name that only looks like one. */
    record Metadata() {}
}
