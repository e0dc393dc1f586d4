package kezek.portal.queue;

import java.util.Optional;

/**
 * An application with the phone of its family.
 *
 * @param phone {@code +7} and ten digits; an imported application may have none
 */
public record ReachedApplication(Application application, Optional<String> phone) {}
