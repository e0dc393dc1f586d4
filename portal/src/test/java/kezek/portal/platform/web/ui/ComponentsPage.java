package kezek.portal.platform.web.ui;

/** The controllers of the page of components, for tests of other packages. */
public final class ComponentsPage {

    private ComponentsPage() {}

    /** What must not exist in production. */
    public static Class<?>[] controllers() {
        return new Class<?>[] {DevUiController.class, DevUiDoor.class};
    }
}
