/** The waiting list of a site: which courses wait for a place, what suits them, and in which order they are asked. */
package clinic.remit.scheduling.waiting;
