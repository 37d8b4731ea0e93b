/** Whether a dose may be given now: the checks before it and the gates; {@link Gatekeeper} has them judged. */
package clinic.remit.scheduling.session.clearance;
