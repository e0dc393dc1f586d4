package kezek.portal.platform.web.ui;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's name, which is also the identifier of its input
 * @param message what to do about it, in the page's language; the summary and the field show the same words
 */
public record FieldError(String field, String message) {}
