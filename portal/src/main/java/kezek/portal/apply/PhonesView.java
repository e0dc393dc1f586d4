package kezek.portal.apply;

/** What the page of the phones shows: the two numbers as they were typed. */
public record PhonesView(StepView frame, String phone, String second) {}
