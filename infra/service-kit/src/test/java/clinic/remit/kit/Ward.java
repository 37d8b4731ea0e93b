package clinic.remit.kit;

import clinic.remit.kit.ids.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** An aggregate for the kit's own tests. */
@Entity
public class Ward {

    @Id
    UUID id;

    String name;
    int beds;

    @Version
    long version;

    static Ward opened(String name, int beds) {
        Ward ward = new Ward();
        ward.id = Ids.next();
        ward.name = name;
        ward.beds = beds;
        return ward;
    }
}
