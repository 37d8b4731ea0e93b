/** Why nothing may be injected in a course, decided from what is known; {@link Holds} raises and clears. */
package clinic.remit.scheduling.course.hold;
