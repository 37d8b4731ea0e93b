/** The controlled-drug register: scheduling-service's ledger, with the names and addresses that are kept only here. */
package clinic.remit.patients.drugregister;
