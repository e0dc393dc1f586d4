package kezek.portal.opendata;

import java.util.List;

/** What the page of the open data shows. */
public record OpenDataView(List<Address> addresses, List<Refusal> refusals) {

    /** An address below {@code /api/v1/territories/{territory}} or beside it. */
    public record Address(String path, String what) {}

    /** A problem by its code, which is its anchor. */
    public record Refusal(String code, int status, String title, String detail) {}
}
