/**
 * Who asked what of whom, when, and how it ended: a row for every request that may tell or change something of a patient (design section
 * 8). What a request concerned is found in its address, in its answer ({@link clinic.remit.kit.audit.AboutPatients}), or said by the
 * room that knows ({@link clinic.remit.kit.audit.Concerned}). What is nobody's carries {@link clinic.remit.kit.audit.AboutNobody}.
 */
package clinic.remit.kit.audit;
