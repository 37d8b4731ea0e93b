/** Support beside the injections and after the stop: sessions, goals, follow-up visits, and what of it is due. */
package clinic.remit.scheduling.support;
