-- The last weight of a patient is looked up at every clearance: the newest session that was cleared.
create index treatment_session_cleared on treatment_session (patient_id, starts_at) where clearance is not null;
