package kezek.portal.apply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of parent and child shows.
 *
 * @param parent the parent's number as it was typed
 * @param child the child's number as it was typed
 * @param found whom the register named; null while it has named nobody, and while a number has to be corrected
 */
public record FamilyView(
        StepView frame,
        String parent,
        String child,
        @Nullable Found found) {

    /**
     * Names from the register.
     *
     * @param born the child's date of birth
     * @param benefits what the register attests for the child
     * @param onward where the parent goes on who finds everything right
     */
    public record Found(String parent, String child, String born, List<String> benefits, String onward) {
        public Found {
            benefits = List.copyOf(benefits);
        }
    }
}
