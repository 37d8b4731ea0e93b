/** Which physician stays for whom between dose and discharge; {@link HandOvers} says who is about to leave. */
package clinic.remit.scheduling.session.handover;
