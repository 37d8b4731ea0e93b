/** Places that become free, and their offers to those who wait. */
package clinic.remit.scheduling.waiting.offer;
