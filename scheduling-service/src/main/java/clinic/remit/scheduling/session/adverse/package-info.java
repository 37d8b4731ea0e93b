/** Adverse events of a session, with every version on record, through {@link AdverseEvents}. */
package clinic.remit.scheduling.session.adverse;
