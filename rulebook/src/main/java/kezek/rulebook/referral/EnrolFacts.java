package kezek.rulebook.referral;

/**
 * What must be known to enrol a child by a referral. Page: rules/referral-term.md
 *
 * @param byNamedKindergarten whether the kindergarten that enrols is the one that the referral names
 * @param enrolledElsewhere whether the child is enrolled already in a place of this kind
 * @param capacity places in the group
 * @param enrolled children enrolled in the group now
 */
public record EnrolFacts(boolean byNamedKindergarten, boolean enrolledElsewhere, int capacity, int enrolled) {}
