package kezek.portal.platform.settings;

/**
 * A PostgreSQL that somebody else runs.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://…}, without a user and a password
 * @param application the role that the portal works as
 * @param owner the role that owns the schema and migrates it; may be the same
 */
public record ExternalDatabase(String url, Login application, Login owner) {}
