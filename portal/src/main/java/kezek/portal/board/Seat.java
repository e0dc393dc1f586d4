package kezek.portal.board;

/**
 * Where an application stands: a part of the line and its key there. The keys of a lane are instant of filing and application number; those of
 * the holders are the instant from which the child holds something, and what orders those of one instant. Instants in microseconds.
 */
record Seat(Part part, long major, long minor) {}
