/**
 * A series of injections for one patient, whose terms are fixed at its start; {@link Courses} is the door, and
 * takes the patient's lock.
 */
package clinic.remit.scheduling.course;
