-- Who asked what of whom, when, and how it ended. The rows are only ever added to.
CREATE TABLE access_record (
    id             uuid PRIMARY KEY, -- version 7: in the order of time
    at             timestamptz NOT NULL,
    caller_id      uuid        NOT NULL,
    caller_roles   text[]      NOT NULL,
    operation      text        NOT NULL,
    target_id      uuid,
    patient_id     uuid, -- null: the request was refused before that was known, or found nobody
    status         integer     NOT NULL,
    correlation_id text
);
CREATE INDEX access_record_of_patient ON access_record (patient_id, id);
CREATE INDEX access_record_of_caller ON access_record (caller_id, id);

CREATE FUNCTION access_record_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'access records are only added to'; END $$;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON access_record
    FOR EACH STATEMENT EXECUTE FUNCTION access_record_stays();

-- whom an answer told of, so that its repetition is recorded as it was
ALTER TABLE idempotent_answer ADD patient_ids uuid[] NOT NULL DEFAULT '{}';
