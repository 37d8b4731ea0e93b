/** Calendars of physicians, therapists and sites for any calendar program, without patients' names. */
package clinic.remit.scheduling.calendar;
