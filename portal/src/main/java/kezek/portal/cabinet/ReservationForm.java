package kezek.portal.cabinet;

import java.util.UUID;

/** The form that holds one of the places of a group: by the codes of kindergarten and group. */
public record ReservationForm(String kindergarten, String group, UUID key) {}
