/** What is known of many courses at once, to be shown and not to be decided by. */
package clinic.remit.scheduling.course.outlook;
