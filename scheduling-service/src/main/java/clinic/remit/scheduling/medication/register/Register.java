package clinic.remit.scheduling.medication.register;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Site;
import clinic.remit.scheduling.medication.account.EntryKind;
import clinic.remit.scheduling.medication.ledger.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Draws up the controlled-substance register of a site, by the days of its zone and by when things happened. A vial is described as it was known
 * at the end of the period: a register that is drawn up again says what it said, and a correction stands in that of its own day.
 */
@ApplicationScoped
class Register {

    /** With a day more, so that one inventory of two years lies within it with both its ends. */
    private static final int MOST_YEARS = 2;

    private static final String VIALS = """
            select v.id, label.supplier, label.ndc, label.lot, label.expires, label.concentration_mg_per_ml,
                   label.volume_ml, v.received_at, v.received_by, r.written_by_name, stock.opening_ml, stock.closing_ml
            from vial v
            cross join lateral vial_label_at(v.id, cast(:until as timestamptz) - interval '1 microsecond') label
            join vial_entry r on r.vial_id = v.id and r.kind = 'RECEIVED'
            join lateral (
              select coalesce(sum(e.balance_ml) filter (where e.occurred_at < :from), 0) as opening_ml,
                     coalesce(sum(e.balance_ml), 0) as closing_ml,
                     count(*) filter (where e.occurred_at >= :from) as lines
              from vial_entry e where e.vial_id = v.id and e.occurred_at < :until) stock on true
            where v.site_id = :site and (stock.opening_ml > 0 or stock.lines > 0)
            order by v.received_at, v.id""";

    private static final String ENTRIES = """
            select e.vial_id, e.id, e.kind, e.occurred_at, e.written_at, e.ml,
                   e.ml * label.concentration_mg_per_ml as mg,
                   e.drawn_ml, e.drawn_ml * label.concentration_mg_per_ml as drawn_mg,
                   history.left_ml, e.patient_id, e.session_id, e.ordered_by, e.ordered_by_name,
                   case when e.kind in ('GIVEN', 'WASTED') then coalesce(e.injected_by, e.written_by)
                        else e.written_by end as by_id,
                   case when e.kind in ('GIVEN', 'WASTED') and e.injected_by is not null then e.injected_by_name
                        else e.written_by_name end as by_name,
                   e.witness_id,
                   case when s.signed_by = e.witness_id and s.signed_by_name <> '' then s.signed_by_name
                        else e.witness_name end as witness_name,
                   s.signed_at,
                   case when e.reference is null then e.reason
                        else concat(e.reason, ' (DEA Form ', case e.kind when 'LOST' then '106' else '41' end, ': ',
                                    e.reference, ')') end as reason,
                   e.method, e.corrects
            from vial v
            cross join lateral vial_label_at(v.id, cast(:until as timestamptz) - interval '1 microsecond') label
            join lateral (
              select id, sum(balance_ml) over (order by occurred_at, written_at, id) as left_ml
              from vial_entry where vial_id = v.id and occurred_at < :until) history on true
            join vial_entry e on e.id = history.id
            left join vial_countersignature s on s.entry_id = e.id
            where v.site_id = :site and e.occurred_at >= :from
            order by e.occurred_at, e.written_at, e.id""";

    private static final String DISCREPANCIES = """
            select id, vial_id, opened_at, counted_ml, expected_ml, resolved_at, resolution
            from vial_discrepancy
            where site_id = :site and opened_at < :until and (resolved_at is null or resolved_at >= :from)
            order by opened_at, id""";

    private final EntityManager entities;
    private final Directory directory;
    private final Clock clock;

    Register(EntityManager entities, Directory directory, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws Unprocessable if the days are reversed, or too many */
    RegisterView drawUp(UUID siteId, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw implausible(to, "not before " + from);
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw implausible(to, "at most two years and a day: up to " + from.plusYears(MOST_YEARS));
        }
        Site site = directory.site(siteId);
        ZoneId zone = ZoneId.of(site.timeZone());
        Period period = new Period(
                siteId,
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
        return new RegisterView(
                new RegisterView.RegisteredSite(siteId, site.code(), site.name(), site.timeZone()),
                from,
                to,
                clock.instant(),
                vials(period),
                discrepancies(period));
    }

    /** From the first instant of the first day to before that of the day after the last. */
    private record Period(UUID siteId, Instant from, Instant until) {}

    private List<RegisterView.RegisteredVial> vials(Period period) {
        Map<UUID, List<RegisterView.RegisteredEntry>> entries = rows(ENTRIES, period).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("vial_id", UUID.class),
                        Collectors.mapping(Register::entry, Collectors.toList())));
        return rows(VIALS, period).stream()
                .map(row -> vial(row, entries.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    private static RegisterView.RegisteredVial vial(Tuple row, List<RegisterView.RegisteredEntry> entries) {
        return new RegisterView.RegisteredVial(
                row.get("id", UUID.class),
                row.get("supplier", String.class),
                row.get("ndc", String.class),
                row.get("lot", String.class),
                row.get("expires", LocalDate.class),
                row.get("concentration_mg_per_ml", BigDecimal.class),
                row.get("volume_ml", BigDecimal.class),
                row.get("received_at", Instant.class),
                person(row, "received_by", "written_by_name"),
                row.get("opening_ml", BigDecimal.class),
                row.get("closing_ml", BigDecimal.class),
                entries);
    }

    private static RegisterView.RegisteredEntry entry(Tuple row) {
        return new RegisterView.RegisteredEntry(
                row.get("id", UUID.class),
                EntryKind.valueOf(row.get("kind", String.class)),
                row.get("occurred_at", Instant.class),
                row.get("written_at", Instant.class),
                row.get("ml", BigDecimal.class),
                row.get("mg", BigDecimal.class),
                row.get("drawn_ml", BigDecimal.class),
                row.get("drawn_mg", BigDecimal.class),
                row.get("left_ml", BigDecimal.class),
                row.get("patient_id", UUID.class),
                row.get("session_id", UUID.class),
                person(row, "ordered_by", "ordered_by_name"),
                person(row, "by_id", "by_name"),
                person(row, "witness_id", "witness_name"),
                row.get("signed_at", Instant.class),
                row.get("reason", String.class),
                row.get("method", String.class),
                row.get("corrects", UUID.class));
    }

    private List<RegisterView.RegisteredDiscrepancy> discrepancies(Period period) {
        return rows(DISCREPANCIES, period).stream()
                .map(row -> new RegisterView.RegisteredDiscrepancy(
                        row.get("id", UUID.class),
                        row.get("vial_id", UUID.class),
                        row.get("opened_at", Instant.class),
                        row.get("counted_ml", BigDecimal.class),
                        row.get("expected_ml", BigDecimal.class),
                        row.get("resolved_at", Instant.class),
                        row.get("resolution", String.class)))
                .toList();
    }

    private List<Tuple> rows(String sql, Period period) {
        Query query = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("site", period.siteId())
                .setParameter("from", period.from())
                .setParameter("until", period.until());
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    private static Person person(Tuple row, String id, String name) {
        return Person.of(row.get(id, UUID.class), row.get(name, String.class));
    }

    private static Unprocessable implausible(LocalDate to, String right) {
        return new Unprocessable(
                "implausible", "The period is not possible.", new FieldProblem("to", to.toString(), right));
    }
}
