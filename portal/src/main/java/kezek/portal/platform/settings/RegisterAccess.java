package kezek.portal.platform.settings;

import java.net.URI;

/**
 * The gateway to the state registers.
 *
 * @param url an http or https address
 * @param sender the name and password that the portal has there
 */
public record RegisterAccess(URI url, Login sender) {}
