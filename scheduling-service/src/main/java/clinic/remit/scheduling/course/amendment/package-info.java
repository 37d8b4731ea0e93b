/** What a physician changes in the limits of an open course, on record. */
package clinic.remit.scheduling.course.amendment;
