package kezek.portal.platform.web.error;

import org.jspecify.annotations.Nullable;

/**
 * What an error page shows.
 *
 * @param status the HTTP status
 * @param title what happened
 * @param next what to do next
 * @param request the request's number in the logs, for failures of ours
 */
public record FailureView(
        int status, String title, String next, @Nullable String request) {}
