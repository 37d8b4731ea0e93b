package clinic.remit.scheduling.session.clearance;

import clinic.remit.scheduling.medication.BodySite;
import java.math.BigDecimal;
import java.util.List;

/**
 * What to draw of a strength for the planned dose.
 *
 * @param bodySites that take so much at once
 */
public record PlannedVolume(
        BigDecimal concentrationMgPerMl,
        BigDecimal orderedMg,
        BigDecimal volumeMl,
        BigDecimal deliveredMg,
        List<BodySite> bodySites) {}
