package clinic.remit.patients.eligibility;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.patients.history.EpisodeFacts;
import clinic.remit.patients.history.JudgedTrial;
import clinic.remit.patients.screening.ScreeningFacts;
import clinic.remit.patients.screening.StandingFindings;
import clinic.remit.patients.screening.reported.OpenAlert;
import clinic.remit.patients.screening.reported.ReportedFinding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that a determination rests on, whatever the order in which it was entered. Voided records are not in it.
 *
 * @param zone the clinic's, which decides the days
 * @param consent the one in force; null when there is none
 * @param highAlerts the open alerts of level HIGH, whatever raised them
 */
public record EligibilityFacts(
        Instant asOf,
        ZoneId zone,
        Person person,
        List<EpisodeFacts> episodes,
        List<JudgedTrial> trials,
        List<ScreeningFacts> screenings,
        List<ReportedFinding> reported,
        Consent consent,
        List<OpenAlert> highAlerts,
        Courses courses) {

    public record Person(LocalDate birthDate, PatientStatus status, boolean ableToConceive) {}

    public record Consent(UUID id, String documentVersion, Instant signedAt) {}

    /** A course that is over, and why. */
    public record EndedCourse(UUID id, Instant endedAt, String reasonCode) {}

    /**
     * What treatment there has been.
     *
     * @param frozenEntry the entry criteria of the open course; null when none is open
     * @param signedOffUntil until when the newest sign-off is good; null when there was none
     */
    public record Courses(List<Criterion> frozenEntry, List<EndedCourse> ended, Instant signedOffUntil) {

        Optional<EndedCourse> last() {
            return ended.stream().max(Comparator.comparing(EndedCourse::endedAt).thenComparing(EndedCourse::id));
        }
    }

    LocalDate today() {
        return day(asOf);
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public int age() {
        return Period.between(person.birthDate(), today()).getYears();
    }

    /** The first day on which the patient has this age; one who was born on 29 February has it on 1 March in a common year. */
    LocalDate dayOfAge(int age) {
        LocalDate birthday = person.birthDate().plusYears(age);
        return birthday.getDayOfMonth() == person.birthDate().getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    /** The episode that goes on; of several the one that began last. */
    Optional<EpisodeFacts> currentEpisode() {
        return episodes.stream()
                .filter(episode -> episode.isCurrentOn(today()))
                .max(Comparator.comparing(EpisodeFacts::onset).thenComparing(EpisodeFacts::id));
    }

    List<ScreeningFacts> validScreenings(EligibilityRules rules) {
        return screenings.stream()
                .filter(it -> it.performedAt().plus(rules.screeningValid()).isAfter(asOf))
                .toList();
    }

    /** The newest valid screening that tells the severity. */
    Optional<ScreeningFacts> newestSeverity(EligibilityRules rules) {
        return StandingFindings.newest(validScreenings(rules).stream()
                .filter(screening -> screening.severity() != null)
                .toList());
    }

    Optional<ScreeningFacts> newestScreening(EligibilityRules rules) {
        return StandingFindings.newest(validScreenings(rules));
    }
}
