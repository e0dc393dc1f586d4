package kezek.portal.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of the open data shows. */
public record OpenDataView(List<Address> addresses, List<Refusal> refusals) {

    /** An address; names in braces are to be filled in. */
    public record Address(String path, String what) {

        /** Where it leads; null while something is to be filled in. */
        public @Nullable String href() {
            return path.contains("{") ? null : path;
        }

        /** Its parts with the slashes after them: a narrow screen breaks it between them. */
        public List<String> parts() {
            return List.of(path.split("(?<=/)", -1));
        }
    }

    /** A problem by its code, which is its anchor. */
    public record Refusal(String code, int status, String title, String detail) {}
}
