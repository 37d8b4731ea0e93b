package clinic.remit.scheduling.course.known;

import clinic.remit.events.patients.EligibilityResult;
import clinic.remit.events.patients.SexForDosing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is known of a person under all records that are theirs: the one that stands, by which eligibility is judged, and those that were
 * merged into it.
 */
public record Person(PatientFacts standing, List<PatientFacts> merged) {

    private Stream<PatientFacts> records() {
        return Stream.concat(Stream.of(standing), merged.stream());
    }

    public UUID patientId() {
        return standing.patientId();
    }

    public List<UUID> patientIds() {
        return records().map(PatientFacts::patientId).toList();
    }

    public boolean isActive() {
        return standing.isActive() && !isDeceased();
    }

    /** Nobody comes back to life by a merge. */
    public boolean isDeceased() {
        return records().anyMatch(PatientFacts::isDeceased);
    }

    /** Whether one that was withdrawn under another record counts, the determination says, which rests on it. */
    public boolean isConsented() {
        return records().anyMatch(PatientFacts::isConsented);
    }

    public boolean isScreenPending() {
        return Screening.isPending(records().toList());
    }

    public boolean isEligible(Instant now) {
        return standing.isEligible(now);
    }

    public boolean isDetermined() {
        return standing.isDetermined();
    }

    public boolean isSignedOff() {
        return standing.isSignedOff();
    }

    public boolean isRevoked() {
        return standing.isRevoked();
    }

    public UUID determinationId() {
        return standing.determinationId();
    }

    public EligibilityResult eligibilityResult() {
        return standing.eligibilityResult();
    }

    public int ageYears() {
        return standing.ageYears();
    }

    public SexForDosing sexForDosing() {
        return standing.sexForDosing();
    }

    public boolean pregnancyTestRequired() {
        return records().anyMatch(PatientFacts::pregnancyTestRequired);
    }
}
