package clinic.remit.scheduling.directory;

/** What somebody is at the clinic; of whoever treats. */
public enum StaffRole {
    PHYSICIAN,
    NURSE,
    THERAPIST
}
