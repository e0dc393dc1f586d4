package kezek.portal.platform.database;

import kezek.portal.platform.settings.Login;

/**
 * Where the database is and how to sign in.
 *
 * @param url the JDBC address
 * @param application the role that the portal works as
 * @param owner the role that owns the schema; may be the same
 * @param place for people: the folder of the embedded database, or the address of an external one
 * @param guest whether a portal is at work on it whose schema it is
 */
record DatabaseAddress(String url, Login application, Login owner, String place, boolean guest) {

    /** The schema in which everything lies. */
    static final String SCHEMA = "kezek";

    boolean oneRole() {
        return application.user().equals(owner.user());
    }
}
