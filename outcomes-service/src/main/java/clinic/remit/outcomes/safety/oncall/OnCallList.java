package clinic.remit.outcomes.safety.oncall;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who was on call from a moment on. It never changes: the next one follows it, and the rows tell who changed what, and when. */
@Entity
public class OnCallList {

    @Id
    private UUID id;

    private UUID siteId;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OnCallContact> firstLine;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OnCallContact> secondLine;

    private Instant changedAt;
    private UUID changedBy;

    protected OnCallList() {}

    static OnCallList nobodyYet(UUID siteId) {
        OnCallList list = new OnCallList();
        list.siteId = siteId;
        list.firstLine = List.of();
        list.secondLine = List.of();
        return list;
    }

    OnCallList succeededBy(UUID itsId, List<OnCallContact> first, List<OnCallContact> second, Instant at, UUID by) {
        OnCallList next = nobodyYet(siteId);
        next.id = itsId;
        next.number = number + 1;
        next.firstLine = List.copyOf(first);
        next.secondLine = List.copyOf(second);
        next.changedAt = at;
        next.changedBy = by;
        return next;
    }

    boolean isEmpty() {
        return firstLine.isEmpty() && secondLine.isEmpty();
    }

    /** Those to be told, each once. */
    public List<OnCallContact> toTell(AlertNews alert, Occasion occasion) {
        List<OnCallContact> second = occasion == Occasion.ESCALATED ? secondLine : List.of();
        return Stream.concat(firstLine.stream(), second.stream())
                .filter(contact -> contact.wants(alert.level()) || contact.wants(alert.toldAs()))
                .collect(Collectors.toMap(OnCallContact::address, it -> it, (one, again) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    public Optional<String> secretOf(String webhook) {
        return Stream.concat(firstLine.stream(), secondLine.stream())
                .filter(contact -> webhook.equals(contact.webhook()) && contact.secret() != null)
                .map(OnCallContact::secret)
                .findFirst();
    }

    OnCallView view() {
        return new OnCallView(
                siteId,
                number,
                firstLine.stream().map(OnCallView.Contact::of).toList(),
                secondLine.stream().map(OnCallView.Contact::of).toList(),
                changedAt,
                changedBy);
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }
}
