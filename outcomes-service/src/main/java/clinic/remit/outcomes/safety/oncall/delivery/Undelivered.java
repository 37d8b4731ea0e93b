package clinic.remit.outcomes.safety.oncall.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Alarms the operator while messages to the on-call have failed: by a gauge, and by the health that is asked under {@code /q/health/well}.
 * The service stays ready: clinicians need it all the more.
 */
@Wellness
@ApplicationScoped
class Undelivered implements HealthCheck {

    private final NotificationQueue queue;
    private final AtomicLong failed = new AtomicLong();

    Undelivered(NotificationQueue queue, MeterRegistry meters) {
        this.queue = queue;
        Gauge.builder("remit.on.call.undelivered", failed, AtomicLong::get)
                .description("Messages to the on-call that were given up, of alerts that are open")
                .register(meters);
    }

    @Scheduled(every = "${remit.on-call.counted-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        failed.set(queue.failed());
    }

    @Override
    public HealthCheckResponse call() {
        count();
        return HealthCheckResponse.named("on-call messages")
                .status(failed.get() == 0)
                .withData("undelivered", failed.get())
                .build();
    }
}
