/** Doses that were given while the system was down: entered afterwards with their discrepancies, and reviewed. */
package clinic.remit.scheduling.session.late;
