package clinic.remit.scheduling.medication.register;

import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Site;
import clinic.remit.scheduling.medication.account.Account;
import clinic.remit.scheduling.medication.account.EntryKind;
import clinic.remit.scheduling.medication.account.Movement;
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

/** The stock of a site as a whole, and what about it waits for somebody. */
@ApplicationScoped
class SiteStock {

    /** Every two years each vial is counted (domain.md section 3: biennial inventory). */
    private static final int YEARS_BETWEEN_INVENTORIES = 2;

    private static final String BALANCE = """
            select label.concentration_mg_per_ml as strength, sum(e.received_ml) as received, sum(e.given_ml) as given,
                   sum(e.wasted_ml) as wasted, sum(e.lost_ml) as lost, sum(e.destroyed_ml) as destroyed,
                   sum(e.balance_ml) as remaining
            from vial v cross join lateral vial_label_at(v.id, :at) label join vial_entry e on e.vial_id = v.id
            where v.site_id = :site and e.occurred_at <= :at
            group by label.concentration_mg_per_ml order by label.concentration_mg_per_ml""";

    private static final String INVENTORY = """
            select v.id, label.supplier, label.ndc, label.lot, label.expires, label.concentration_mg_per_ml, v.received_at,
                   stock.left_ml,
                   counted.occurred_at as counted_at, counted.ml as counted_ml, d.id as blocked_by
            from vial v
            cross join lateral vial_label_at(v.id, 'infinity') label
            join lateral (select sum(balance_ml) as left_ml from vial_entry where vial_id = v.id) stock on true
            left join lateral (
              select occurred_at, ml from vial_entry where vial_id = v.id and kind = 'COUNTED'
              order by occurred_at desc, id desc limit 1) counted on true
            left join vial_discrepancy d on d.vial_id = v.id and d.resolved_at is null
            where v.site_id = :site and (stock.left_ml > 0 or d.id is not null)
            order by coalesce(counted.occurred_at, v.received_at), v.id""";

    /** A correction restates what the witness of the line before has seen; the newest is to be signed. */
    private static final String OWED = """
            select e.id, e.vial_id, e.kind, e.occurred_at, e.ml, e.ml * label.concentration_mg_per_ml as mg,
                   e.written_by, e.written_by_name, e.countersigner_id,
                   case e.countersigner_id when e.witness_id then e.witness_name else e.injected_by_name end as name
            from vial v cross join lateral vial_label_at(v.id, 'infinity') label
            join vial_entry e on e.vial_id = v.id and e.countersigner_id is not null
            where v.site_id = :site
              and not exists (select from vial_countersignature s where s.entry_id = e.id)
              and not exists (select from vial_entry later where later.corrects in (e.id, e.corrects, e.draw_id)
                              and (later.written_at, later.id) > (e.written_at, e.id))
            order by e.occurred_at, e.id""";

    private static final String DISCREPANCIES = """
            select id, vial_id, opened_at, counted_ml, expected_ml, resolved_at, resolution
            from vial_discrepancy where site_id = :site and (resolved_at is null or :all) order by opened_at, id""";

    private final EntityManager entities;
    private final Directory directory;
    private final Clock clock;

    SiteStock(EntityManager entities, Directory directory, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.clock = clock;
    }

    StockViews.Balance balance(UUID siteId, Instant at) {
        directory.site(siteId);
        List<StockViews.Strength> strengths = rows(BALANCE, Map.of("site", siteId, "at", at)).stream()
                .map(SiteStock::strength)
                .toList();
        Account.Figures total =
                strengths.stream().map(each -> each.account().mg()).reduce(Account.Figures.NONE, Account.Figures::plus);
        return new StockViews.Balance(siteId, at, strengths, total);
    }

    private static StockViews.Strength strength(Tuple row) {
        BigDecimal strength = row.get("strength", BigDecimal.class);
        Movement sum = new Movement(
                row.get("received", BigDecimal.class),
                row.get("given", BigDecimal.class),
                row.get("wasted", BigDecimal.class),
                row.get("lost", BigDecimal.class),
                row.get("destroyed", BigDecimal.class),
                row.get("remaining", BigDecimal.class));
        return new StockViews.Strength(strength, Account.of(sum, strength));
    }

    /** What is to be counted, the longest uncounted first. */
    List<StockViews.InventoryLine> inventory(UUID siteId) {
        Site site = directory.site(siteId);
        ZoneId zone = ZoneId.of(site.timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return rows(INVENTORY, Map.of("site", siteId)).stream()
                .map(row -> line(row, zone, today))
                .toList();
    }

    private static StockViews.InventoryLine line(Tuple row, ZoneId zone, LocalDate today) {
        Instant counted = row.get("counted_at", Instant.class);
        Instant last = counted == null ? row.get("received_at", Instant.class) : counted;
        LocalDate due = LocalDate.ofInstant(last, zone).plusYears(YEARS_BETWEEN_INVENTORIES);
        LocalDate expires = row.get("expires", LocalDate.class);
        return new StockViews.InventoryLine(
                row.get("id", UUID.class),
                row.get("supplier", String.class),
                row.get("ndc", String.class),
                row.get("lot", String.class),
                expires,
                expires.isBefore(today),
                row.get("concentration_mg_per_ml", BigDecimal.class),
                row.get("left_ml", BigDecimal.class),
                counted,
                row.get("counted_ml", BigDecimal.class),
                due,
                row.get("blocked_by", UUID.class));
    }

    /** What two have seen and one has signed, the oldest first. */
    List<StockViews.OwedSignature> owedSignatures(UUID siteId) {
        directory.site(siteId);
        return rows(OWED, Map.of("site", siteId)).stream()
                .map(row -> new StockViews.OwedSignature(
                        row.get("id", UUID.class),
                        row.get("vial_id", UUID.class),
                        EntryKind.valueOf(row.get("kind", String.class)),
                        row.get("occurred_at", Instant.class),
                        row.get("ml", BigDecimal.class),
                        row.get("mg", BigDecimal.class),
                        Person.of(row.get("written_by", UUID.class), row.get("written_by_name", String.class)),
                        Person.of(row.get("countersigner_id", UUID.class), row.get("name", String.class))))
                .toList();
    }

    List<StockViews.OpenedDiscrepancy> discrepancies(UUID siteId, boolean all) {
        directory.site(siteId);
        return rows(DISCREPANCIES, Map.of("site", siteId, "all", all)).stream()
                .map(row -> new StockViews.OpenedDiscrepancy(
                        row.get("id", UUID.class),
                        row.get("vial_id", UUID.class),
                        row.get("opened_at", Instant.class),
                        row.get("counted_ml", BigDecimal.class),
                        row.get("expected_ml", BigDecimal.class),
                        row.get("resolved_at", Instant.class),
                        row.get("resolution", String.class)))
                .toList();
    }

    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }
}
