package clinic.remit.outcomes;

import clinic.remit.events.scheduling.SiteDefined;
import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The places of treatment of which this service has heard. */
@ApplicationScoped
public class KnownSites implements PanacheRepositoryBase<KnownSite, UUID> {

    public void defined(SiteDefined told) {
        KnownSite site = findByIdOptional(told.siteId()).orElseGet(() -> new KnownSite(told.siteId()));
        site.defined(told.code(), told.timeZone(), told.occurredAt());
        persist(site);
    }

    /** Null for no site, and for one that was not heard of yet. */
    public String codeOf(UUID id) {
        return id == null ? null : findByIdOptional(id).map(KnownSite::code).orElse(null);
    }

    /** @throws NotFound if scheduling-service has not told of this site, or not yet */
    public void mustBeKnown(UUID id) {
        if (findById(id) == null) {
            throw new NotFound("site", id);
        }
    }
}
