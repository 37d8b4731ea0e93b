package clinic.remit.scheduling.medication.ledger;

import clinic.remit.scheduling.medication.account.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Vials and ledger lines as callers see them. */
@ApplicationScoped
class Shelf {

    private static final int AT_ONCE = 1000;

    private final Book book;
    private final Countersignatures signatures;

    Shelf(Book book, Countersignatures signatures) {
        this.book = book;
        this.signatures = signatures;
    }

    Vial vial(UUID id) {
        return book.vial(id);
    }

    LedgerViews.VialView view(Vial vial, Instant at) {
        return views(List.of(vial), at).get(0);
    }

    /** The first to expire first. */
    List<LedgerViews.VialView> vials(UUID siteId, boolean inStock, Instant at) {
        return views(inStock ? book.inStock(siteId) : book.of(siteId), at).stream()
                .sorted(Comparator.comparing(LedgerViews.VialView::expires).thenComparing(LedgerViews.VialView::id))
                .toList();
    }

    /** A statement takes so many parameters; over the years a site has more vials. */
    private List<LedgerViews.VialView> views(List<Vial> vials, Instant at) {
        return IntStream.iterate(0, first -> first < vials.size(), first -> first + AT_ONCE)
                .mapToObj(first -> vials.subList(first, Math.min(first + AT_ONCE, vials.size())))
                .flatMap(some -> someViews(some, at))
                .toList();
    }

    private Stream<LedgerViews.VialView> someViews(List<Vial> vials, Instant at) {
        List<UUID> ids = vials.stream().map(Vial::id).toList();
        Map<UUID, VialEntry> receipts = book.receipts(ids);
        Map<UUID, Movement> accounts = book.accounts(ids, at);
        Map<UUID, Discrepancy> open = book.open(ids);
        Map<UUID, Label> labels = book.labels(vials, at);
        return vials.stream()
                .map(vial -> vial.view(
                        receipts.get(vial.id()),
                        labels.get(vial.id()),
                        accounts.getOrDefault(vial.id(), Movement.NONE),
                        at,
                        Optional.ofNullable(open.get(vial.id()))
                                .map(Discrepancy::id)
                                .orElse(null)));
    }

    LedgerViews.EntryView view(VialEntry entry) {
        return entry.view(
                book.label(entry.vialId()).concentrationMgPerMl(),
                signatures.of(List.of(entry.id())).get(entry.id()));
    }

    /** In order of time. */
    List<LedgerViews.EntryView> entries(UUID vialId) {
        Label label = book.label(vialId);
        List<VialEntry> entries = book.entries(vialId);
        Map<UUID, Instant> signed =
                signatures.of(entries.stream().map(VialEntry::id).toList());
        return entries.stream()
                .map(entry -> entry.view(label.concentrationMgPerMl(), signed.get(entry.id())))
                .toList();
    }
}
