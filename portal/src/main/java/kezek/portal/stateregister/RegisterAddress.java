package kezek.portal.stateregister;

import kezek.portal.platform.settings.RegisterAccess;

/** The register that a development portal asks when none is configured; whoever simulates one provides it. */
public record RegisterAddress(RegisterAccess access) {}
