package kezek.portal.platform.settings;

import java.util.Optional;

/** Something that works but should not stay so. {@code /health} lists what all beans of this type say. */
public interface Warning {

    /** A sentence for the operator; empty if there is nothing to say. The database can be asked. */
    Optional<String> warning();
}
