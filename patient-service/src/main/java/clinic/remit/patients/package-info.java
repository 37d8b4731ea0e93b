/**
 * May this patient be treated? One room per clinical capability: {@code registry} knows who the patient is, {@code history} what was
 * tried, {@code screening} what was found, {@code consent} what was agreed; {@code eligibility} judges. The rooms do not know who
 * judges: each tells {@link clinic.remit.patients.registry.WhenFactsChange} in its own transaction. {@code revision}, under them
 * all, keeps what was changed by whom; {@code record}, above them all, shows it.
 */
package clinic.remit.patients;
