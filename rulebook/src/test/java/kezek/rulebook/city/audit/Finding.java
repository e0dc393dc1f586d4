package kezek.rulebook.city.audit;

/** A rule that a happening breaks. */
public record Finding(Rule rule, Happening happening, String why) {}
