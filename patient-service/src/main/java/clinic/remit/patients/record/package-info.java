/** The whole record of a patient: as it stands, as it stood at any instant since it began, and every change between. */
package clinic.remit.patients.record;
