/**
 * Has it worked, and is it time to stop? {@code instruments} knows the rating scales, {@code assessment} keeps the scores, {@code safety}
 * the alerts; {@code due} says which scores are wanted; {@code trajectory} says where a course stands, {@code recommendation} what to do. A fact changes, the course is decided
 * again from all its facts, and the difference to what was last told is published; nothing else computes a state.
 */
package clinic.remit.outcomes;
