/** A site's day at a glance, also on paper. It only reads: what the other rooms know, brought together. */
package clinic.remit.scheduling.board;
