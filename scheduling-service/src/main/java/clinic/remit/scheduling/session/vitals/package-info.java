/** Vital signs at one time, and the blood pressure as a limit. */
package clinic.remit.scheduling.session.vitals;
