package kezek.portal.cityfiles;

/** Why something in the files of a city is refused. Each has a text in {@code messages/cityfiles_*.properties} that says how to mend it. */
public enum Reason {
    // the file
    EMPTY_FILE(0),
    EXCEL_WORKBOOK(0),
    UTF_16(0),
    WINDOWS_1251(1),
    NOT_UTF_8(1),
    SEPARATOR(0),
    MISSING_COLUMN(1),
    UNKNOWN_COLUMN(1),
    DUPLICATE_COLUMN(0),
    // the row
    LINE_TOO_LONG(1),
    UNCLOSED_QUOTE(1),
    QUOTE_INSIDE(0),
    CELL_COUNT(2),
    // the cell
    EMPTY_CELL(0),
    INVISIBLE_CHARACTER(1),
    TEXT_TOO_LONG(1),
    CODE_FORM(0),
    SLUG_FORM(0),
    NUMBER_FORM(0),
    WHOLE_NUMBER(2),
    COORDINATE_FORM(0),
    OUTSIDE_KAZAKHSTAN(2),
    NOT_IN_LIST(1),
    DATE_FORM(0),
    INSTANT_FORM(0),
    NO_SUCH_DAY(0),
    IN_FUTURE(0),
    TOO_EARLY(1),
    BIN_DIGITS(0),
    BIN_MONTH(0),
    BIN_KIND(0),
    BIN_CHECK_DIGIT(0),
    IIN_DIGITS(0),
    IIN_CENTURY(0),
    IIN_DATE(0),
    IIN_CHECK_DIGIT(0),
    IIN_INVENTED(0),
    PHONE_FORM(0),
    // cells that contradict each other
    AGES_CROSSED(1),
    IIN_OTHER_BIRTH_DATE(1),
    ENROLLED_BEFORE_BIRTH(1),
    FILED_BEFORE_BIRTH(1),
    CHILD_OF_SCHOOL_AGE(1),
    LANE_MISSING(0),
    LANE_CONTRADICTS_BENEFIT(2),
    UNKNOWN_BENEFIT(1),
    TERM_WITHOUT_STOP_LIST(0),
    TERM_HAS_ENDED(0),
    // rows that contradict each other, other files or what is loaded: the reader sees one row and leaves these to the
    // database
    DUPLICATE_NUMBER(0),
    DUPLICATE_CODE(0),
    UNKNOWN_DISTRICT(0),
    UNKNOWN_KINDERGARTEN(0),
    UNKNOWN_GROUP(1),
    CAPACITY_BELOW_ENROLLED(1),
    MORE_PLACES_THAN_ROOM(1),
    CHILD_TWICE_IN_KIND(1),
    CHILD_ENROLLED_TWICE(1),
    CHILD_IN_OTHER_TERRITORY(1),
    DIFFERS_FROM_LOADED(0);

    private final int arguments;

    Reason(int arguments) {
        this.arguments = arguments;
    }

    /** How many arguments its text has. */
    public int arguments() {
        return arguments;
    }
}
