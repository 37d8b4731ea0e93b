/** Who is told of an alert at which site, and who was. */
package clinic.remit.outcomes.safety.oncall;
