package kezek.portal.platform.web;

/**
 * The territory that a page speaks of. It stands in the path after the language; whoever knows territories puts it into the request's
 * {@link #ATTRIBUTE}.
 *
 * @param slug its name in addresses
 * @param name its name in the page's language
 */
public record ChosenTerritory(String slug, String name) {

    /** The attribute of the request that holds it. */
    public static final String ATTRIBUTE = ChosenTerritory.class.getName();
}
