package kezek.portal.platform.settings;

/** A role of the database and its password; the password is empty where the server asks for none. */
public record Login(String user, Secret password) {}
