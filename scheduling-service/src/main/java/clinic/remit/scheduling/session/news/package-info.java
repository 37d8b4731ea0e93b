/**
 * What news of a patient, the end of the course and the passing of time do to sessions; it listens, and nobody
 * calls it.
 */
package clinic.remit.scheduling.session.news;
