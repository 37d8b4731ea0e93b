/** What happens, told to whoever watches, as it happens and without a gap. */
package clinic.remit.outcomes.live;
