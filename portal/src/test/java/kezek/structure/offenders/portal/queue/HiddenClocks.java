package kezek.structure.offenders.portal.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.Supplier;

/** Every way to ask the machine for the time, and two that are free. */
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"})
final class HiddenClocks {

    private HiddenClocks() {}

    static Instant instantNow() {
        return Instant.now();
    }

    static LocalDate dateNow() {
        return LocalDate.now(ZoneId.of("Asia/Almaty"));
    }

    static LocalDate dateOfTheMachine() {
        return LocalDate.now();
    }

    static ZonedDateTime nowOfAClock(Clock clock) {
        return ZonedDateTime.now(clock);
    }

    static Supplier<Instant> reference() {
        return Instant::now;
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    static Clock tickingClock() {
        return Clock.tickSeconds(ZoneId.of("Asia/Almaty"));
    }

    static InstantSource source() {
        return InstantSource.system();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static Date date() {
        return new Date();
    }

    static Supplier<Date> dateReference() {
        return Date::new;
    }

    static Calendar calendar() {
        return Calendar.getInstance();
    }

    static Calendar gregorianCalendar() {
        return new GregorianCalendar();
    }

    static long measuresOnly() {
        return System.nanoTime();
    }

    static Date fromMillis() {
        return new Date(0);
    }
}
