package clinic.remit.outcomes.safety.oncall;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.outcomes.KnownSites;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is on call at each site, and who was. */
@ApplicationScoped
public class OnCallLists implements PanacheRepositoryBase<OnCallList, UUID> {

    private static final Set<AlertLevel> ALL = EnumSet.range(AlertLevel.LOW, AlertLevel.HIGH);

    private final KnownSites sites;
    private final Clock clock;
    private final boolean local;

    @Inject
    OnCallLists(KnownSites sites, Clock clock, Instance<LocalWebhooks> localWebhooks) {
        this.sites = sites;
        this.clock = clock;
        this.local = localWebhooks.isResolvable();
    }

    /** @param siteId null for the clinic's own list */
    OnCallView get(UUID siteId) {
        mustBeKnown(siteId);
        return newest(siteId).orElseGet(() -> OnCallList.nobodyYet(siteId)).view();
    }

    /** The newest first. */
    Page<OnCallView> history(UUID siteId, Cursor after, int limit) {
        mustBeKnown(siteId);
        List<OnCallList> found = find(
                        "siteId is not distinct from ?1 and number < ?2 order by number desc",
                        siteId,
                        after == null ? Integer.MAX_VALUE : numberOf(after))
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, last -> new Cursor(String.valueOf(last.number()), last.id()))
                .map(OnCallList::view);
    }

    @Transactional
    OnCallView set(UUID siteId, String ifMatch, OnCallRequest said, UUID by) {
        Etags.required(ifMatch);
        mustBeKnown(siteId);
        lock();
        OnCallList before = newest(siteId).orElseGet(() -> OnCallList.nobodyYet(siteId));
        Etags.check(ifMatch, before.number());
        List<OnCallContact> first = contacts(before, said.firstLine(), "firstLine");
        List<OnCallContact> second = contacts(before, said.secondLine(), "secondLine");
        mustCover(first, second);
        OnCallList next = before.succeededBy(Ids.next(), first, second, clock.instant(), by);
        persistAndFlush(next);
        return next.view();
    }

    /** The list that serves a site: its own, else the clinic's; empty if nobody is on call. */
    public Optional<OnCallList> serving(UUID siteId) {
        return Optional.ofNullable(siteId)
                .flatMap(this::newest)
                .filter(list -> !list.isEmpty())
                .or(() -> newest(null).filter(list -> !list.isEmpty()));
    }

    private Optional<OnCallList> newest(UUID siteId) {
        return find("siteId is not distinct from ?1 order by number desc", siteId)
                .firstResultOptional();
    }

    private void mustBeKnown(UUID siteId) {
        if (siteId != null) {
            sites.mustBeKnown(siteId);
        }
    }

    /** Lists change seldom: one after the other is quick enough. */
    private void lock() {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('remit.on-call', 0))) as held")
                .getSingleResult();
    }

    private List<OnCallContact> contacts(OnCallList before, List<OnCallRequest.Contact> said, String field) {
        for (int i = 0; i < said.size(); i++) {
            mustBePossible(said.get(i), field + "[" + i + "]");
        }
        return said.stream()
                .map(it -> new OnCallContact(
                        it.email(), it.webhook(), secret(before, it), it.levels() == null ? ALL : it.levels()))
                .toList();
    }

    private static String secret(OnCallList before, OnCallRequest.Contact said) {
        return said.secret() != null || said.webhook() == null
                ? said.secret()
                : before.secretOf(said.webhook()).orElse(null);
    }

    private void mustBePossible(OnCallRequest.Contact said, String field) {
        if ((said.email() == null) == (said.webhook() == null)) {
            throw wrong(field, "both or neither of email and webhook", "one of them");
        }
        if (said.email() != null && said.secret() != null) {
            throw wrong(field + ".secret", "a secret for an e-mail", "a secret for a webhook alone");
        }
        if (said.levels() != null && said.levels().contains(AlertLevel.NONE)) {
            throw wrong(field + ".levels", "NONE", "LOW, MODERATE, HIGH");
        }
        if (said.webhook() != null) {
            WebhookPolicy.wrongWith(said.webhook(), local).ifPresent(wrong -> {
                throw wrong(field + ".webhook", wrong, "an https address such as https://pager.example/hooks/remit");
            });
        }
    }

    /** Nobody may be left out by mistake: LOW can wait for the board, the others cannot. */
    private static void mustCover(List<OnCallContact> first, List<OnCallContact> second) {
        for (AlertLevel level : List.of(AlertLevel.HIGH, AlertLevel.MODERATE)) {
            boolean told = first.stream().anyMatch(contact -> contact.wants(level));
            if (!told && !(first.isEmpty() && second.isEmpty())) {
                throw wrong("firstLine", "nobody is told of " + level, "somebody for each of HIGH and MODERATE");
            }
        }
    }

    private static Unprocessable wrong(String field, String wrong, String right) {
        return new Unprocessable(
                "on-call-list", "Such a list would leave somebody untold.", new FieldProblem(field, wrong, right));
    }

    private static int numberOf(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.sortValue());
        } catch (NumberFormatException e) {
            throw new Malformed(
                    "The cursor is not of this list.",
                    List.of(new FieldProblem("cursor", cursor.encoded(), "the value of `next` of the page before")));
        }
    }
}
