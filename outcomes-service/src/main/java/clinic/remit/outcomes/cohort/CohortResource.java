package clinic.remit.outcomes.cohort;

import clinic.remit.kit.audit.Concerned;
import clinic.remit.kit.security.Permissions;
import clinic.remit.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** How the clinic's courses went. */
@Path("/v1")
@RolesAllowed({Roles.PHYSICIAN, Roles.ADMINISTRATOR})
@Tag(name = "Cohort", description = "How the clinic's courses went, in numbers that tell nothing of a single patient")
class CohortResource {

    private static final String EXPORT = "cohort#export";
    private static final String SVG = "image/svg+xml";
    private static final String NEEDS =
            "Needs the permission cohort#export, which an administrator grants in Keycloak; 503 permission-not-known: Keycloak did not"
                    + " answer. 400: a filter cannot be read.";

    private final Cohort cohort;
    private final Permissions permissions;
    private final Concerned concerned;

    CohortResource(Cohort cohort, Permissions permissions, Concerned concerned) {
        this.cohort = cohort;
        this.permissions = permissions;
        this.concerned = concerned;
    }

    /** Which courses are counted. */
    static class Question {

        @RestQuery
        @Parameter(description = "First month in which a course began", example = "2026-01")
        String from;

        @RestQuery
        @Parameter(description = "Last month in which a course began", example = "2026-12")
        String to;

        @RestQuery
        @Parameter(description = "Id of the site")
        String site;

        @RestQuery
        @Parameter(description = "Primary scale of the course", example = "PHQ-9")
        String instrument;

        @RestQuery
        @Parameter(description = "Band of the baseline", example = "SEVERE")
        String severity;
    }

    @GET
    @Path("/cohort")
    @Operation(
            summary =
                    "Response and remission by number of injections, injections to remission, time to relapse, injections spared",
            description =
                    "What fewer patients make up than the policy demands, or could be reckoned from what is told, is null. Counts are rounded"
                            + " to `roundedTo`, and percentages and shares follow from the rounded ones. "
                            + NEEDS)
    public CohortView view(@BeanParam Question question) {
        return answer(question);
    }

    @GET
    @Path("/cohort.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The same, a line for each number; one that is not told is empty", description = NEEDS)
    public String csv(@BeanParam Question question) {
        return CohortCsv.of(answer(question));
    }

    @GET
    @Path("/cohort/response-by-injections.svg")
    @Produces(SVG)
    @Operation(summary = "Response and remission by number of injections, as a chart", description = NEEDS)
    public String byInjections(@BeanParam Question question) {
        return InjectionsChart.svg(answer(question));
    }

    @GET
    @Path("/cohort/time-to-relapse.svg")
    @Produces(SVG)
    @Operation(summary = "Time to relapse (Kaplan-Meier) with 95 % limits, as a chart", description = NEEDS)
    public String timeToRelapse(@BeanParam Question question) {
        return RelapseChart.svg(answer(question));
    }

    private CohortView answer(Question it) {
        permissions.mustHave(EXPORT);
        CohortView answer = cohort.view(cohort.filter(it.from, it.to, it.site, it.instrument, it.severity));
        for (UUID named : answer.patientIds()) { // nobody is; that the cohort was read is on record all the same
            concerned.add(named);
        }
        return answer;
    }
}
