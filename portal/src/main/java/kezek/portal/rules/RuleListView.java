package kezek.portal.rules;

import java.util.List;

/** What the list of rules shows, in the order in which people read them. */
public record RuleListView(List<RuleLink> rules) {}
