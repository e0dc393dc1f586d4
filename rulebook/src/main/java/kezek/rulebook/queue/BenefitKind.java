package kezek.rulebook.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.RulePage;

/**
 * A kind of benefit: a row of the law with the date from which it holds. A kind that a later order adds is a new row. Page: rules/benefit.md
 *
 * @param code the name that data uses, unique
 * @param lane the lane that it opens
 * @param names its name as {@code kk · ru · en}
 * @param inForceFrom the first day on which it may be claimed
 */
public record BenefitKind(String code, Lane lane, String names, Proof proof, LocalDate inForceFrom) {

    /** How a benefit is proved. */
    public enum Proof {
        /** The parent uploads a certificate and the department confirms it: the registers of servicemen are closed to the portal. */
        CERTIFICATE,
        /** The portal reads it from a state register, so it is proved at once. */
        STATE_REGISTER
    }

    /** The list of the leaflet of 2019 and of the answer of Astana's department of the same year, in force with the first rules. */
    private static final LocalDate FIRST_LIST = LocalDate.of(2018, 1, 1);

    private static final List<BenefitKind> ALL = List.of(
            outOfTurn("serviceman", "әскери қызметшінің баласы · ребёнок военнослужащего · child of a serviceman"),
            outOfTurn(
                    "special-body",
                    "арнаулы мемлекеттік орган қызметкерінің баласы · ребёнок сотрудника специального государственного органа"
                            + " · child of an employee of a special state body"),
            firstPriority(
                    "large-family",
                    "көпбалалы отбасының баласы · ребёнок из многодетной семьи · child of a large family"),
            firstPriority(
                    "parent-with-disability",
                    "ата-анасының мүгедектігі бар бала · ребёнок, у родителя которого инвалидность"
                            + " · child whose parent has a disability"),
            firstPriority(
                    "without-parental-care",
                    "ата-анасының қамқорлығынсыз қалған бала · ребёнок, оставшийся без попечения родителей"
                            + " · child left without parental care"),
            firstPriority("orphan", "жетім бала · ребёнок-сирота · orphan"),
            firstPriority(
                    "special-needs",
                    "ерекше білім беру қажеттіліктері бар бала · ребёнок с особыми образовательными потребностями"
                            + " · child with special educational needs"));

    public BenefitKind {
        if (lane == Lane.ORDINARY) {
            throw new IllegalArgumentException("a benefit opens a better lane than the ordinary one: " + code);
        }
    }

    /** All rows, as the page lists them. */
    public static List<BenefitKind> all() {
        return ALL;
    }

    /** The rows that may be claimed on a day. */
    public static List<BenefitKind> inForceOn(LocalDate day) {
        return ALL.stream().filter(kind -> !kind.inForceFrom().isAfter(day)).toList();
    }

    /** The row with this code. */
    public static Optional<BenefitKind> withCode(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The name in one language of {@link RulePage#LANGUAGES}. */
    public String name(String language) {
        return RulePage.inLanguage(names, language);
    }

    private static BenefitKind outOfTurn(String code, String names) {
        return new BenefitKind(code, Lane.OUT_OF_TURN, names, Proof.CERTIFICATE, FIRST_LIST);
    }

    private static BenefitKind firstPriority(String code, String names) {
        return new BenefitKind(code, Lane.FIRST_PRIORITY, names, Proof.STATE_REGISTER, FIRST_LIST);
    }
}
