package clinic.remit.patients;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clinic's local days, by which ages and validities are counted. */
@ApplicationScoped
public class ClinicDays {

    private final Clock clock;
    private final ZoneId zone;

    ClinicDays(Clock clock, @ConfigProperty(name = "remit.clinic.time-zone") String zone) {
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
