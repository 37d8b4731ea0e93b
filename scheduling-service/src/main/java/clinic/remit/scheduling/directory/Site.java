package clinic.remit.scheduling.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A place where the clinic treats, with its zone: that zone decides the local days of its courses. */
@Entity
public class Site {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;
    private String timeZone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OpeningHours> openingHours;

    protected Site() {}

    static Site define(UUID id, DirectoryRequests.NewSite said) {
        Site site = new Site();
        site.id = id;
        site.code = said.code();
        site.name = said.name();
        site.timeZone = said.timeZone();
        site.openingHours = List.copyOf(said.openingHours());
        return site;
    }

    public List<OpeningHours> openingHours() {
        return List.copyOf(openingHours);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String timeZone() {
        return timeZone;
    }

    DirectoryViews.SiteView view() {
        return new DirectoryViews.SiteView(id, code, name, timeZone, openingHours);
    }
}
