/** A site's day of sessions, for the board, through {@link SessionsOfDay}. */
package clinic.remit.scheduling.session.day;
