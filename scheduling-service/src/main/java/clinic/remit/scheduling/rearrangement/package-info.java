/** A day that must be rearranged: a proposal beside the plan as it is, accepted as a whole or not at all. */
package clinic.remit.scheduling.rearrangement;
