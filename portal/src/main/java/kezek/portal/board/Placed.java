package kezek.portal.board;

/**
 * Who stands at a position.
 *
 * @param position from 1
 * @param number public number of the application
 * @param part holders, or the lane in which it waits
 */
public record Placed(int position, long number, Part part) {}
