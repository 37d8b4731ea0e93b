/** The terms of a course and the intervals after a response: pure rules, with the limits of the clinic. */
package clinic.remit.scheduling.course.protocol;
