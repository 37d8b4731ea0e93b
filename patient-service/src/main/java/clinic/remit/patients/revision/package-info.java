/**
 * The history of the record: the database keeps a version of every fact that a transaction changed, {@link
 * clinic.remit.patients.revision.Revisions} tells it for whom, and {@link clinic.remit.patients.revision.RecordVersions} reads them. It
 * knows none of the rooms.
 */
package clinic.remit.patients.revision;
