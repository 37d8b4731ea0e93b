package clinic.remit.scheduling.directory.staff;

import clinic.remit.kit.http.NotFound;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Who works at the clinic, as what and where. */
@ApplicationScoped
class Staff {

    private static final String EVERYBODY = """
            select p.id, p.role, p.name, array_remove(array_agg(distinct w.site_id), null) as sites
            from (select id, 'PHYSICIAN' as role, name from physician union all select id, role, name from staff_member) p
            left join (select staff_id, site_id from staff_site
                       union select physician_id, site_id from physician_availability) w on w.staff_id = p.id
            %s group by p.id, p.role, p.name order by p.name, p.id""";

    private final EntityManager entities;
    private final Directory directory;

    Staff(EntityManager entities, Directory directory) {
        this.entities = entities;
        this.directory = directory;
    }

    @Transactional
    StaffResource.Member add(StaffResource.NewMember said) {
        said.siteIds().forEach(directory::site);
        directory.addStaff(said.userId(), said.role(), said.name());
        for (UUID site : said.siteIds()) {
            entities.createNativeQuery("insert into staff_site (staff_id, site_id) values (:staff, :site)")
                    .setParameter("staff", said.userId())
                    .setParameter("site", site)
                    .executeUpdate();
        }
        return member(said.userId());
    }

    StaffResource.Member member(UUID id) {
        return read("where p.id = :id", "id", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("staff member", id));
    }

    /** @param siteId null for every site
     * @param role null for every role */
    List<StaffResource.Member> all(UUID siteId, StaffRole role) {
        if (siteId != null) {
            directory.site(siteId);
        }
        return read("", null, null).stream()
                .filter(each -> siteId == null || each.siteIds().contains(siteId))
                .filter(each -> role == null || each.role() == role)
                .toList();
    }

    private List<StaffResource.Member> read(String where, String parameter, Object value) {
        var query = entities.createNativeQuery(EVERYBODY.formatted(where), Tuple.class);
        if (parameter != null) {
            query.setParameter(parameter, value);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).map(Staff::read).toList();
    }

    private static StaffResource.Member read(Tuple row) {
        return new StaffResource.Member(
                row.get(0, UUID.class),
                StaffRole.valueOf(row.get(1, String.class)),
                row.get(2, String.class),
                Arrays.asList(row.get(3, UUID[].class)));
    }
}
