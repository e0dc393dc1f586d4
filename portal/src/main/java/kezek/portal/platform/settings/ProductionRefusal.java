package kezek.portal.platform.settings;

import java.util.Optional;

/** A reason not to run in production. Every bean of this type is asked once, before the first request, in production only. */
public interface ProductionRefusal {

    /** What must not be in production and what to do about it, as a sentence; empty if all is well. */
    Optional<String> reason();
}
