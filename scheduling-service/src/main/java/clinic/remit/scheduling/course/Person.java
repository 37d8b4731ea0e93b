package clinic.remit.scheduling.course;

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
record Person(PatientFacts standing, List<PatientFacts> merged) {

    private Stream<PatientFacts> records() {
        return Stream.concat(Stream.of(standing), merged.stream());
    }

    UUID patientId() {
        return standing.patientId();
    }

    List<UUID> patientIds() {
        return records().map(PatientFacts::patientId).toList();
    }

    boolean isActive() {
        return standing.isActive() && !isDeceased();
    }

    /** Nobody comes back to life by a merge. */
    boolean isDeceased() {
        return records().anyMatch(PatientFacts::isDeceased);
    }

    /** Whether one that was withdrawn under another record counts, the determination says, which rests on it. */
    boolean isConsented() {
        return records().anyMatch(PatientFacts::isConsented);
    }

    boolean isScreenPending() {
        return Screening.isPending(records().toList());
    }

    boolean isEligible(Instant now) {
        return standing.isEligible(now);
    }

    boolean isDetermined() {
        return standing.isDetermined();
    }

    boolean isSignedOff() {
        return standing.isSignedOff();
    }

    boolean isRevoked() {
        return standing.isRevoked();
    }

    UUID determinationId() {
        return standing.determinationId();
    }

    EligibilityResult eligibilityResult() {
        return standing.eligibilityResult();
    }

    int ageYears() {
        return standing.ageYears();
    }

    SexForDosing sexForDosing() {
        return standing.sexForDosing();
    }

    boolean pregnancyTestRequired() {
        return records().anyMatch(PatientFacts::pregnancyTestRequired);
    }
}
