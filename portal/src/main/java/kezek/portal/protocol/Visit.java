package kezek.portal.protocol;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import kezek.portal.platform.web.FromRequest;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.Filled;
import kezek.portal.territory.Territory;

/** Somebody opens a page of a protocol. */
@FromRequest
record Visit(Territory territory, Filled filled, Instant now, Texts texts) {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    FilterReading.Read read() {
        return FilterReading.read(filled, territory.zone(), texts);
    }

    /** The address below the territory with the filters. */
    String address(String path) {
        return filled.address("/" + texts.language().code() + "/" + territory.slug() + path, FilterReading.FILTERS);
    }

    /** The address for programs with the same filters. */
    String program(String path) {
        return filled.address("/api/v1/territories/" + territory.slug() + path, FilterReading.FILTERS);
    }

    /** An instant as the protocols write it, to the minute: {@code 12.09.2019 17:02}. */
    String moment(Instant instant) {
        return TO_THE_MINUTE.format(instant.atZone(territory.zone()));
    }
}
