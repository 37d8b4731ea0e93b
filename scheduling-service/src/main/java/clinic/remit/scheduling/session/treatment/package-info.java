/** From check-in over the dose to the discharge; {@link PlannedDose} tells other rooms the next dose. */
package clinic.remit.scheduling.session.treatment;
