package kezek.portal.platform.database;

/** What an operator wants to know of the database. Every method asks it, and throws if it does not answer. */
public final class DatabaseState {

    private final DatabaseAddress address;
    private final Tx tx;

    DatabaseState(DatabaseAddress address, Tx tx) {
        this.address = address;
        this.tx = tx;
    }

    /** The version of the server, for instance {@code 18.6}. */
    public String version() {
        return tx.read(db -> db.select("select split_part(current_setting('server_version'), ' ', 1) as version")
                .single(row -> row.text("version")));
    }

    /** The role that the portal works as. */
    public String applicationRole() {
        return address.application().user();
    }

    /** The role that owns the schema; the same where only one is configured. */
    public String ownerRole() {
        return address.owner().user();
    }

    /** For people: the folder of the embedded database, or the address of an external one. */
    public String place() {
        return address.place();
    }

    /** Whether the role that the portal works as could change tables: it should not. */
    boolean applicationMayChangeTheSchema() {
        return address.oneRole()
                || tx.read(db -> db.select("select has_schema_privilege(:schema, 'create') as may")
                        .param("schema", DatabaseAddress.SCHEMA)
                        .single(row -> row.flag("may")));
    }
}
