/** What physicians must know of patients who are under the drug; raised and read through {@link SessionWarnings}. */
package clinic.remit.scheduling.session.warning;
