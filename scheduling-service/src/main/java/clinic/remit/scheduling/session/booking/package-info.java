/**
 * Who gets, moves and gives up which place; other rooms book through {@link Bookings}, and move many at once
 * through {@link SessionMoves}.
 */
package clinic.remit.scheduling.session.booking;
