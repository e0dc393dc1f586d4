package kezek.portal.platform.settings;

/** A text that is never printed: its {@code toString} does not show it. */
public record Secret(String text) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
