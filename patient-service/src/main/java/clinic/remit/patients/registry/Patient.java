package clinic.remit.patients.registry;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.SexForDosing;
import clinic.remit.kit.http.Conflict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person in the care of the clinic. Its row is the lock under which everything known about the person changes. */
@Entity
public class Patient {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private PatientStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "patient_identifier", joinColumns = @JoinColumn(name = "patient_id"))
    private Set<PatientIdentifier> identifiers = new HashSet<>();

    private String familyName;
    private String givenName;
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private boolean ableToConceive;
    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PatientDetails.Contact> contacts;

    @JdbcTypeCode(SqlTypes.JSON)
    private PatientDetails.Address address;

    private UUID mergedInto;
    private String searchName;
    private String searchGiven;
    private Instant registeredAt;

    protected Patient() {}

    static Patient register(UUID id, PatientDetails details, Instant at) {
        Patient patient = new Patient();
        patient.id = id;
        patient.status = PatientStatus.ACTIVE;
        patient.registeredAt = at;
        patient.amend(details);
        return patient;
    }

    void amend(PatientDetails details) {
        if (!identifiers.equals(Set.copyOf(details.identifiers()))) {
            identifiers.clear();
            identifiers.addAll(details.identifiers());
        }
        familyName = details.familyName().strip();
        givenName = details.givenName().strip();
        birthDate = details.birthDate();
        sex = details.sex();
        ableToConceive = details.ableToConceive();
        contacts = details.contacts();
        language = details.language();
        address = details.address();
        searchGiven = FoldedName.of(givenName);
        searchName = FoldedName.of(familyName) + " " + searchGiven;
    }

    /** Whether this changed anything. */
    boolean become(PatientStatus other) {
        boolean changed = status != other;
        status = other;
        return changed;
    }

    /** Another record stands for this one from now on; this one stays as it is. */
    public void mergeInto(Patient survivor) {
        mergedInto = survivor.id;
    }

    public void standForItself() {
        mergedInto = null;
    }

    /** @throws Conflict if another record stands for this one */
    public void mustStandForItself() {
        if (mergedInto != null) {
            throw new Conflict(
                    "patient-merged",
                    "The record was merged into another; write to that one.",
                    Map.of("patientId", id, "survivorId", mergedInto));
        }
    }

    /** The record that stands for this one. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    PatientDetails details() {
        List<PatientIdentifier> sorted = identifiers.stream()
                .sorted(Comparator.comparing(PatientIdentifier::system).thenComparing(PatientIdentifier::value))
                .toList();
        return new PatientDetails(
                sorted, familyName, givenName, birthDate, sex, ableToConceive, contacts, language, address);
    }

    ProbableDuplicate.Person person() {
        return ProbableDuplicate.Person.of(familyName, givenName, birthDate);
    }

    String searchName() {
        return searchName;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    public String familyName() {
        return familyName;
    }

    public String givenName() {
        return givenName;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PatientStatus status() {
        return status;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public boolean isAbleToConceive() {
        return ableToConceive;
    }

    public SexForDosing sexForDosing() {
        return sex.forDosing();
    }
}
