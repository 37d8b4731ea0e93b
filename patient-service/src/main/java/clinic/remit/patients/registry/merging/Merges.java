package clinic.remit.patients.registry.merging;

import clinic.remit.events.patients.PatientMerged;
import clinic.remit.events.patients.PatientUnmerged;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.StaleVersion;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.security.Caller;
import clinic.remit.patients.registry.Patient;
import clinic.remit.patients.registry.Patients;
import clinic.remit.patients.registry.WhenFactsChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes two records of one person one, and two again. Nothing moves: facts keep the record that they were recorded under, which is
 * why a merge can be taken back. Both records are locked, always in the same order.
 */
@ApplicationScoped
class Merges {

    private final Patients patients;
    private final MergeRepository merges;
    private final WhenFactsChange whenFactsChange;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Merges(
            Patients patients,
            MergeRepository merges,
            WhenFactsChange whenFactsChange,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.patients = patients;
        this.merges = merges;
        this.whenFactsChange = whenFactsChange;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Merge get(UUID mergeId) {
        return merges.get(mergeId);
    }

    /** Those that the patient was or is in, on either side, the newest first. */
    List<Merge> of(UUID patientId) {
        return merges.of(patients.get(patientId).id());
    }

    @Transactional
    Merge merge(UUID survivorId, String ifMatch, MergeRequest said) {
        Etags.required(ifMatch);
        UUID duplicateId = said.duplicateId();
        mustBeTwo(survivorId, duplicateId);
        patients.lockInOrder(survivorId, duplicateId);
        Patient survivor = patients.get(survivorId);
        Patient duplicate = patients.get(duplicateId);
        survivor.mustStandForItself();
        duplicate.mustStandForItself();
        mustHaveNoneMergedInto(duplicateId);
        Etags.check(ifMatch, survivor.version());
        mustBeAsSeen(duplicate, said.duplicateETag());

        Instant now = clock.instant();
        duplicate.mergeInto(survivor);
        patients.touch(survivor);
        Merge merge = Merge.of(Ids.next(), survivorId, duplicateId, now, caller.id());
        merges.persistAndFlush(merge);
        outbox.publish(new PatientMerged(survivorId, survivorId, duplicateId, now));
        outbox.publish(new PatientMerged(duplicateId, survivorId, duplicateId, now));
        whenFactsChange.merged(survivorId, duplicateId);
        return merge;
    }

    @Transactional
    Merge undo(UUID mergeId, String ifMatch) {
        Etags.required(ifMatch);
        MergeRepository.Sides sides = merges.sidesOf(mergeId);
        patients.lockInOrder(sides.survivorId(), sides.duplicateId());
        Merge merge = merges.get(mergeId);
        Etags.check(ifMatch, merge.version());
        Instant now = clock.instant();
        merge.undo(now, caller.id());
        patients.get(sides.duplicateId()).standForItself();
        patients.touch(patients.get(sides.survivorId()));
        merges.flush();
        outbox.publish(new PatientUnmerged(sides.survivorId(), sides.survivorId(), sides.duplicateId(), now));
        outbox.publish(new PatientUnmerged(sides.duplicateId(), sides.survivorId(), sides.duplicateId(), now));
        whenFactsChange.unmerged(sides.survivorId(), sides.duplicateId());
        return merge;
    }

    private void mustBeTwo(UUID survivorId, UUID duplicateId) {
        if (!patients.isKnown(survivorId)) {
            throw new NotFound("patient", survivorId);
        }
        if (survivorId.equals(duplicateId)) {
            throw new Unprocessable(
                    "merge-with-itself",
                    "A record cannot be merged into itself.",
                    new FieldProblem("duplicateId", "the survivor's own id", "the id of the other record"));
        }
        if (!patients.isKnown(duplicateId)) {
            throw new Unprocessable(
                    "unknown-patient",
                    "There is no such record to merge.",
                    new FieldProblem("duplicateId", "no patient has this id", "the id of a registered patient"));
        }
    }

    /** Other services follow a merge by one step, and so does this one. */
    private void mustHaveNoneMergedInto(UUID duplicateId) {
        List<UUID> ids = patients.idsOf(duplicateId);
        if (ids.size() > 1) {
            throw new Conflict(
                    "patient-is-survivor",
                    "Records were merged into the duplicate. Undo those merges and merge each into the survivor, or merge the other way.",
                    Map.of("mergedIds", ids.subList(1, ids.size())));
        }
    }

    private static void mustBeAsSeen(Patient duplicate, String etag) {
        if (!Etags.of(duplicate.version()).equals(etag.strip())) {
            throw new StaleVersion(
                    "The duplicate has changed since you read it. Read it again, and send its ETag as duplicateETag.",
                    Map.of("duplicateETag", Etags.of(duplicate.version())));
        }
    }
}
