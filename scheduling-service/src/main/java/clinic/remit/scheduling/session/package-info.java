/**
 * The appointment for one injection: the aggregate that keeps what may happen in which state, with the parts of its
 * record, and {@link Sessions}, which finds and locks it.
 */
package clinic.remit.scheduling.session;
