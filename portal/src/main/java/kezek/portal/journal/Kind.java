package kezek.portal.journal;

import static kezek.portal.journal.FactForm.DATE;
import static kezek.portal.journal.FactForm.INSTANT;
import static kezek.portal.journal.FactForm.LANE;
import static kezek.portal.journal.FactForm.NUMBER;
import static kezek.portal.journal.FactForm.QUEUE_KIND;
import static kezek.portal.journal.FactForm.SMALL_NUMBER;
import static kezek.portal.journal.FactForm.WORD;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every kind of entry and the facts it carries. Writers name a kind by its constant, and a fold answers each constant, so that a kind which
 * one side does not know does not compile. The same list for people: docs/journal.md
 */
public enum Kind {
    KINDERGARTEN_ADDED(Shape.of().with(WORD, "kindergarten")),
    GROUP_ADDED(Shape.of()
            .with(WORD, "kindergarten", "group", "language")
            .with(QUEUE_KIND, "queueKind")
            .with(SMALL_NUMBER, "ageFrom", "ageTo", "capacity")),
    CHILD_ENROLLED(Shape.of()
            .with(NUMBER, "enrolment")
            .with(WORD, "kindergarten", "group")
            .optional(NUMBER, "referral")
            .secrets("birthDate", "iin")),
    CHILD_LEFT(Shape.of().with(NUMBER, "enrolment").with(WORD, "because")),
    APPLICATION_REGISTERED(Shape.of()
            .with(NUMBER, "application")
            .with(SMALL_NUMBER, "cohort")
            .with(QUEUE_KIND, "queueKind")
            .with(LANE, "lane")
            .with(DATE, "filedOn")
            .secrets("filedAt", "birthDate", "iin")),
    APPLICATION_ENDED(Shape.of().with(NUMBER, "application").with(WORD, "because")),
    BENEFIT_GRANTED(Shape.of().with(NUMBER, "application").with(LANE, "lane").secrets("benefit")),
    BENEFIT_CONFIRMED(Shape.of().with(NUMBER, "application").with(LANE, "lane").secrets("benefit")),
    BENEFIT_WITHDRAWN(Shape.of()
            .with(NUMBER, "application")
            .with(LANE, "lane")
            .with(WORD, "because")
            .secrets("benefit")),
    STOP_LISTED(Shape.of().with(NUMBER, "application").with(WORD, "cause").optional(INSTANT, "until")),
    RESTORED(Shape.of().with(NUMBER, "application")),
    PLACE_REPORTED(Shape.of()
            .with(NUMBER, "place")
            .with(WORD, "kindergarten", "group")
            .with(QUEUE_KIND, "queueKind")
            .with(SMALL_NUMBER, "ageFrom", "ageTo", "schoolYear")),
    PLACE_PUBLISHED(Shape.of().with(NUMBER, "place")),
    PLACE_OPENED(Shape.of().with(NUMBER, "place")),
    PLACE_RECALLED(Shape.of().with(NUMBER, "place").with(WORD, "reason")),
    ACCESS_OPENED(Shape.of()
            .with(NUMBER, "application", "ordinal")
            .with(LANE, "lane")
            .with(SMALL_NUMBER, "ageFrom", "ageTo")),
    ACCESS_ENDED(Shape.of().with(NUMBER, "application").with(WORD, "because")),
    RESERVED(Shape.of().with(NUMBER, "application", "place").with(INSTANT, "until")),
    RESERVATION_ENDED(Shape.of().with(NUMBER, "application", "place").with(WORD, "because")),
    REFERRED(Shape.of()
            .with(NUMBER, "referral", "application", "place")
            .with(WORD, "awaits")
            .with(INSTANT, "until")),
    REFERRAL_TERM_BEGUN(Shape.of().with(NUMBER, "referral").with(INSTANT, "until")),
    REFERRAL_PROLONGED(Shape.of().with(NUMBER, "referral").with(INSTANT, "until")),
    REFERRAL_ENDED(Shape.of().with(NUMBER, "referral").with(WORD, "because").optional(WORD, "reason")),
    FROZEN(Shape.of().with(DATE, "firstDay", "lastDay").with(WORD, "reason")),
    THAWED(Shape.of().with(DATE, "firstDay", "lastDay")),
    CORRECTED(Shape.of().with(NUMBER, "entry").with(WORD, "reason"));

    private static final Map<String, Kind> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(Kind::code, Function.identity()));

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Shape shape;

    Kind(Shape shape) {
        this.shape = shape;
    }

    /** The word of the canonical form, for instance {@code place-reported}. */
    public String code() {
        return code;
    }

    /** Which facts an entry of this kind has. */
    public Shape shape() {
        return shape;
    }

    /** The kind with this word; empty if this version of Kezek does not know it. */
    public static Optional<Kind> withCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The word of the canonical form. */
    @Override
    public String toString() {
        return code;
    }
}
