/** Injections that were given elsewhere before the course; what counts of them is told by {@link PriorInjections}. */
package clinic.remit.scheduling.course.prior;
