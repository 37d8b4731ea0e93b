/** What policy asks for beside a course and after it: pure rules. */
package clinic.remit.scheduling.support.plan;
