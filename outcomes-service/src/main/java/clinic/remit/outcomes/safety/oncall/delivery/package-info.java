/** How the on-call are told, and whether they were: nothing of the patient leaves by this road. */
package clinic.remit.outcomes.safety.oncall.delivery;
