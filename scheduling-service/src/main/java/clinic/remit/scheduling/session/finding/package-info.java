/** What is found at a session and bears on eligibility, told to the other services; the door is {@link SessionFindings}. */
package clinic.remit.scheduling.session.finding;
