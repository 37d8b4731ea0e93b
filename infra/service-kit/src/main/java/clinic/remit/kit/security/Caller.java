package clinic.remit.kit.security;

import clinic.remit.kit.audit.Concerned;
import clinic.remit.kit.http.Forbidden;
import clinic.remit.kit.http.NotFound;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request, as the token says. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final Concerned concerned;

    Caller(SecurityIdentity identity, Concerned concerned) {
        this.identity = identity;
        this.concerned = concerned;
    }

    /** The token's subject: the person's or client's id in Keycloak. */
    public UUID id() {
        return claim("sub").orElseThrow(() -> new Forbidden("The token's subject is not an id of this realm."));
    }

    /** The person's name as the token has it, else the user name, else empty: for a record that keeps the name of its time. */
    public String name() {
        return text("name").or(() -> text("preferred_username")).orElse("");
    }

    /** Whether the work is done for somebody; it is not while an event is taken in, or time passes. */
    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** The clinic's roles that the caller has. */
    public List<String> roles() {
        return Roles.ALL.stream().filter(this::is).toList();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** When the token runs out, in real time; what goes on for long ends then. */
    public Instant signedInUntil() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    /** The patient that a patient's token belongs to. */
    public Optional<UUID> patientId() {
        return claim("patient_id");
    }

    /** Whether the caller may know of this patient's records; a patient only of their own. */
    public boolean mayReach(UUID patientId) {
        concerned.add(patientId);
        return !is(Roles.PATIENT) || patientId().equals(Optional.of(patientId));
    }

    /** @throws NotFound if the caller is a patient, and this is another one: that a record exists is not theirs to know */
    public void mustReach(UUID patientId) {
        if (!mayReach(patientId)) {
            throw new NotFound("patient", patientId);
        }
    }

    private Optional<UUID> claim(String name) {
        try {
            return text(name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A claim of the token; empty if it is absent or says nothing. */
    private Optional<String> text(String claim) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        return Optional.ofNullable(token.getClaim(claim)).map(Object::toString).filter(value -> !value.isBlank());
    }
}
