/**
 * What is on record of injections: every version, corrected or voided in step with the ledger; {@link
 * InjectionRecord} keeps the first.
 */
package clinic.remit.scheduling.session.injection;
