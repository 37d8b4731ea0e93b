/**
 * What the other services told of patients, scores, alerts and recommendations, kept and locked through {@link
 * KnownFacts}.
 */
package clinic.remit.scheduling.course.known;
