package kezek.portal.referral;

import java.util.UUID;
import kezek.portal.places.GroupName;
import kezek.rulebook.reservation.Reservation;

/** A place that an application holds now, or held last. */
public record HeldPlace(UUID reservationId, long place, GroupName group, Reservation reservation) {}
