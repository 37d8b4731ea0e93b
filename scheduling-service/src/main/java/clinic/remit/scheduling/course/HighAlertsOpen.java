package clinic.remit.scheduling.course;

import java.util.List;
import java.util.UUID;

/**
 * Says, within the transaction in which something was heard of a person, which alerts of level HIGH are open for them; told again as
 * long as there is one, and also of a person whose course has ended.
 *
 * @param patientIds the records of the person
 */
public record HighAlertsOpen(List<UUID> patientIds, List<UUID> alertIds) {}
