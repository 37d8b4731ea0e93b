/** When, where and under whom a patient is treated, and how much is given. */
package clinic.remit.scheduling;
