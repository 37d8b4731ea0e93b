/** What a physician makes of the recommendation that stands: accepted or declined, and never changed. */
package clinic.remit.scheduling.course.decision;
