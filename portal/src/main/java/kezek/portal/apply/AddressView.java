package kezek.portal.apply;

/** What the page of the address shows: the address as it was typed. */
public record AddressView(StepView frame, String address) {}
