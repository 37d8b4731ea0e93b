/** The vital signs after a dose, as taken and as due, through {@link Observations}. */
package clinic.remit.scheduling.session.observation;
