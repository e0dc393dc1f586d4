package kezek.portal.notification;

import java.util.UUID;
import kezek.portal.platform.outbox.Message;

/**
 * A message that waits in the outbox.
 *
 * @param failedAttempts how often it could not be sent
 */
record Waiting(UUID id, Message message, int failedAttempts) {}
