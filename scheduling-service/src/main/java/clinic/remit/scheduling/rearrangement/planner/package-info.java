/** The search for a plan, by Timefold Solver: knows the day as it is told, and no database. */
package clinic.remit.scheduling.rearrangement.planner;
