package kezek.portal.home;

/** What the page about Kezek shows: it needs to know nothing. */
public record AboutView() {}
