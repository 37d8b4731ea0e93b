package clinic.remit.scheduling.api;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;

/** A look into the database, to see that a refusal left no trace: rows, their versions, and every event ever written. */
final class Rows {

    private static final String EVERYTHING = """
            select concat_ws('/',
              (select sum(last) from outbox_sequence where stream = 'scheduling'),
              (select count(*) from idempotent_answer),
              (select count(*) || ':' || sum(version) from site),
              (select count(*) || ':' || sum(version) from room),
              (select count(*) || ':' || sum(version) from physician),
              (select count(*) || ':' || sum(version) from physician_availability),
              (select count(*) || ':' || sum(version) from extra_shift),
              (select count(*) || ':' || sum(version) from unavailability),
              (select count(*) from staff_member),
              (select count(*) from staff_site),
              (select count(*) || ':' || count(left_at) from presence),
              (select count(*) || ':' || sum(version) from hand_over),
              (select count(*) from supervision_change),
              (select count(*) || ':' || sum(version) from rearrangement),
              (select count(*) from equipment_check),
              (select count(*) from vial),
              (select count(*) from vial_label),
              (select count(*) from vial_entry),
              (select count(*) from vial_countersignature),
              (select count(*) || ':' || sum(version) from vial_discrepancy),
              (select count(*) || ':' || sum(version) || ':' || sum(injections_given) from course),
              (select count(*) || ':' || sum(version) from course_hold),
              (select count(*) from course_decision),
              (select count(*) || ':' || sum(version) from treatment_session),
              (select count(*) from injection_version),
              (select count(*) from adverse_event_version),
              (select count(*) from observation),
              (select count(*) from clinical_finding),
              (select count(*) || ':' || sum(version) from adverse_event),
              (select count(*) || ':' || sum(version) from support_session),
              (select count(*) || ':' || sum(version) from support_goal),
              (select count(*) from goal_progress),
              (select count(*) || ':' || sum(version) from calendar_feed),
              (select count(*) || ':' || sum(version) from waiting_entry),
              (select count(*) || ':' || sum(version) from slot_offer),
              (select count(*) from freed_place))""";

    private Rows() {}

    static String everything() {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) entities.createNativeQuery(EVERYTHING).getSingleResult());
    }
}
